import type { Change } from '../model/change.ts';

type Request = NonNullable<Change['request']>;

/** What a message calls its change. */
export interface ChangeName {
  /** One line, without the number of the request; other text as it was written. */
  readonly title: string;
  readonly request?: Request;
}

/**
 * Subjects that hosts write when they merge a request; else its number stands at the end of the subject. Groups:
 * `number`, and either the `title` or the `branch` (the title is then in the body).
 */
const MERGES: readonly { readonly mark: Request['mark']; readonly subject: RegExp }[] = [
  // GitHub: Merge pull request #412 from org/branch
  { mark: '#', subject: /^Merge pull request #(?<number>\d{1,9}) from (?<branch>\S+)/ },
  // Bitbucket Server: Merge pull request #412 in SHOP/web from branch to main
  { mark: '#', subject: /^Merge pull request #(?<number>\d{1,9}) in \S+ from (?<branch>\S+) to \S+/ },
  // Bitbucket Server 7: Pull request #412: Title
  { mark: '#', subject: /^Pull request #(?<number>\d{1,9}): (?<title>.+)/ },
  // Bitbucket Cloud: Merged in branch (pull request #412)
  { mark: '#', subject: /^Merged in (?<branch>\S+) \(pull request #(?<number>\d{1,9})\)/ },
  // Gitea, Forgejo: Merge pull request 'Title' (#412) from branch into main
  { mark: '#', subject: /^Merge pull request '(?<title>.+)' \(#(?<number>\d{1,9})\) from / },
  // Azure, whose pull requests are written !412: Merged PR 412: Title
  { mark: '!', subject: /^Merged PR (?<number>\d{1,9}): (?<title>.+)/ },
  { mark: '!', subject: /^Merge pull request (?<number>\d{1,9}) from (?<branch>\S+) into / },
];

/** GitLab: a line at the end of the message, `See merge request group/project!412`. */
const SEE = /^See merge request (?:\S*!|\S+\/-\/merge_requests\/)(\d{1,9})\s*$/gm;
const BRANCH_MERGE = /^Merge branch '(?<branch>[^']+)'/;

/** `Title (#412)`; of several the last one, since the others came with the title. */
const AT_END = /^(?<title>.*?)\s*\((?<mark>[#!])(?<number>\d{1,9})\)*$/;

/** Lines of a body that are no title. */
const NO_TITLE = /^(?:\* commit '|See merge request |(?:Approved|Co-authored|Signed-off)-by:)/i;

/** Title and request of a change, by the message that its host wrote. */
export function nameChange(message: string): ChangeName {
  const [first = '', ...paragraphs] = message.trim().split(/\r?\n[^\S\n]*\r?\n/);
  const subject = first.replace(/\s*\n\s*/g, ' ').trim();
  const body = paragraphs.join('\n');
  for (const { mark, subject: pattern } of MERGES) {
    const { number, title, branch = '' } = pattern.exec(subject)?.groups ?? {};
    if (number !== undefined)
      return { title: title ?? bodyTitle(body) ?? branch, request: requestOf(mark, number) };
  }
  const seen = [...message.matchAll(SEE)].at(-1)?.[1];
  if (seen === undefined) return atEnd(subject);
  const branch = BRANCH_MERGE.exec(subject)?.groups?.branch;
  const own = atEnd(subject);
  const squashed = own.request?.number === Number(seen) ? own.title : subject;
  return {
    title: branch === undefined ? squashed : (bodyTitle(body) ?? branch),
    request: requestOf('!', seen),
  };
}

function atEnd(subject: string): ChangeName {
  const { title = '', mark, number } = AT_END.exec(subject)?.groups ?? {};
  if (number === undefined) return { title: subject };
  return { title: title || subject, request: requestOf(mark === '!' ? '!' : '#', number) };
}

function requestOf(mark: Request['mark'], number: string): Request {
  return { mark, number: Number(number) };
}

function bodyTitle(body: string): string | undefined {
  return body
    .split('\n')
    .map(line => line.trim())
    .find(line => line !== '' && !NO_TITLE.test(line));
}
