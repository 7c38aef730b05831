import type { Change } from '../model/change.ts';

type Request = NonNullable<Change['request']>;

/** What a message calls its change. */
export interface ChangeName {
  /** One line, without the number of the request; other text as it was written. */
  readonly title: string;
  readonly request?: Request;
}

/**
 * Messages come from the scanned repository and may be made to take long, so no pattern here may have to try two ways
 * to share out the same text.
 *
 * Subjects that hosts write when they merge a request; else its number stands at the end of the subject. Groups:
 * `number`, and either the `title` or the `branch` (the title is then in the body).
 */
const MERGES: readonly { readonly mark: Request['mark']; readonly subject: RegExp }[] = [
  // GitHub: Merge pull request #412 from owner/branch; who owns a fork is a person
  { mark: '#', subject: /^Merge pull request #(?<number>\d{1,9}) from [^\s/]+\/(?<branch>\S+)/ },
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
const SEE = /^See merge request (?:\S*!|\S+\/-\/merge_requests\/)(\d{1,9})[^\S\n]*$/gm;
const BRANCH_MERGE = /^Merge branch '(?<branch>[^']+)'/;

/** Lines of a body that are no title. */
const NO_TITLE = /^(?:\* commit '|See merge request |(?:Approved|Co-authored|Signed-off)-by:)/i;

/** Title and request of a change, by the message that its host wrote. */
export function nameChange(message: string): ChangeName {
  const [subject = '', ...paragraphs] = paragraphsOf(message);
  const body = paragraphs.join('\n');
  return merged(subject, body) ?? seen(message, subject, body) ?? numberAtEnd(subject);
}

function merged(subject: string, body: string): ChangeName | undefined {
  for (const { mark, subject: pattern } of MERGES) {
    const { number, title, branch = '' } = pattern.exec(subject)?.groups ?? {};
    if (number === undefined) continue;
    return { title: title ?? bodyTitle(body) ?? branch, request: requestOf(mark, number) };
  }
  return undefined;
}

/** GitLab's: the last one, since squashed messages may quote others. */
function seen(message: string, subject: string, body: string): ChangeName | undefined {
  const number = [...message.matchAll(SEE)].at(-1)?.[1];
  if (number === undefined) return undefined;
  const request = requestOf('!', number);
  const branch = BRANCH_MERGE.exec(subject)?.groups?.branch;
  if (branch !== undefined) return { title: bodyTitle(body) ?? branch, request };
  const own = numberAtEnd(subject);
  return { title: own.request?.number === request.number ? own.title : subject, request };
}

/** `Title (#412)`; of several numbers the last one, since the others came with the title. */
export function numberAtEnd(subject: string): ChangeName {
  const found = /\(([#!])(\d{1,9})\)*$/.exec(subject);
  if (found === null) return { title: subject };
  const [, mark, number = ''] = found;
  const title = subject.slice(0, found.index).trimEnd();
  return { title: title || subject, request: requestOf(mark === '!' ? '!' : '#', number) };
}

/** Paragraphs of a message; the first one, the subject, in one line. */
export function paragraphsOf(message: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of message.trim().split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trimEnd());
  }
  const [subject = [], ...body] = paragraphs.filter((lines, index) => index === 0 || lines.length > 0);
  return [subject.map(line => line.trim()).join(' '), ...body.map(lines => lines.join('\n'))];
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
