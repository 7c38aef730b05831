import { isUtf8 } from 'node:buffer';
import { type Git, splitNul } from '../git.ts';

/** A commit as it says itself. */
export interface LoggedCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Committer date, seconds since 1970. */
  readonly committed: number;
  readonly author: Person;
  /** Empty unless it was asked for. */
  readonly message: string;
}

/** As a commit names somebody, before `.mailmap`. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** What of the history is read. */
export interface LogRange {
  /** Commits that come from it are left out; absent: back to the first one. */
  readonly base?: string;
  readonly head: string;
}

const FIELDS = ['%H', '%P', '%ct', '%an', '%ae'];

/**
 * Commits of a range, newest first, in one pass.
 *
 * @param options more options of `git log`: `--first-parent`
 * @throws GitError when a commit is not here
 */
export async function readLog(
  git: Git,
  { base, head }: LogRange,
  options: readonly string[] = [],
  withMessages = true,
): Promise<LoggedCommit[]> {
  const fields = withMessages ? [...FIELDS, '%B'] : FIELDS;
  const args = [
    ...[
      'log',
      '-z',
      '--no-show-signature',
      '--no-patch',
      '--encoding=UTF-8',
      `--format=${fields.join('%x00')}`,
    ],
    ...options,
    ...revisions({ base, head }),
  ];
  const parts = splitNul(await git.run(args));
  return Array.from({ length: Math.floor(parts.length / fields.length) }, (_, index) => {
    const start = index * fields.length;
    const [commit = '', parents = '', committed = '', name = '', email = '', message = ''] = parts
      .slice(start, start + fields.length)
      .map(decode);
    return {
      commit,
      parents: parents === '' ? [] : parents.split(' '),
      committed: Number(committed),
      author: { name, email },
      message,
    };
  });
}

/** The last arguments of `git log`: a range, and no paths. */
export function revisions({ base, head }: LogRange): string[] {
  return ['--end-of-options', head, ...(base === undefined ? [] : [`^${base}`]), '--'];
}

/** The first-parent line of a range, newest first. */
export function lineOf(commits: readonly LoggedCommit[]): LoggedCommit[] {
  const byId = new Map(commits.map(commit => [commit.commit, commit]));
  const line: LoggedCommit[] = [];
  for (let next = commits[0]; next !== undefined; next = byId.get(next.parents[0] ?? '')) line.push(next);
  return line;
}

/** git converts messages that name their encoding. Those that don't and are not UTF-8 are mostly Windows-1252. */
function decode(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : WESTERN.decode(bytes);
}

const WESTERN = new TextDecoder('windows-1252');
