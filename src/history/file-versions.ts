import { type Git, GitError, splitNul } from '../git.ts';
import type { VersionChange } from '../model/change.ts';
import { pathText } from '../path-bytes.ts';
import { type LogRange, revisions } from './commit-log.ts';

/** What a commit did to files. */
export interface CommitVersions {
  readonly commit: string;
  readonly changes: readonly VersionChange[];
}

/** Marks a commit in the output; a path can't be mistaken for it, since it never stands where a header is expected. */
const MARK = '\x01';

/** So many added and so many deleted files of a commit are compared for renames; beyond it only equal ones are found. */
const RENAME_LIMIT = 400;

/** All that the repository's configuration could change about the output is said. */
const OPTIONS = [
  ...['--root', '--raw', '-z', '--no-abbrev', '--relative'],
  ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '-O/dev/null'],
  ...[`-l${RENAME_LIMIT}`, `--format=${MARK}%H`],
];

/**
 * Which commits are looked at. `line`: the first-parent ones, merges as their difference to the first parent. `all`: each for
 * itself, children before their parents; merges brought nothing of their own.
 */
type Walk = 'line' | 'all';

const WALKS: Readonly<Record<Walk, readonly string[]>> = {
  line: ['--first-parent', '--diff-merges=first-parent'],
  all: ['--date-order', '--diff-merges=off'],
};

/**
 * Files that each commit of a range touched, newest first, in one pass. Paths are relative to the folder `git` is bound to;
 * others are left out, and so are submodules. Where contents are missing (partial clone) only renames without a change are known.
 *
 * @throws GitError when a commit or a tree is not here
 */
export async function fileVersions(
  git: Git,
  range: LogRange,
  walk: Walk = 'line',
): Promise<CommitVersions[]> {
  const log = (renames: string) => git.run(['log', ...WALKS[walk], ...OPTIONS, renames, ...revisions(range)]);
  try {
    return parse(await log('--find-renames'));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return parse(await log('--find-renames=100%'));
  }
}

/** `MARK id`, then `:modes ids status`, path, and for a rename the new path; git sets a line break after the mark. */
function parse(output: Buffer): CommitVersions[] {
  const commits: { commit: string; changes: VersionChange[] }[] = [];
  const parts = splitNul(output).values();
  for (const part of parts) {
    const head = part.toString('latin1').trimStart();
    if (head.startsWith(MARK)) commits.push({ commit: head.slice(MARK.length), changes: [] });
    if (head.startsWith(':')) commits.at(-1)?.changes.push(readChange(head.slice(1).split(' '), parts));
  }
  return commits;
}

/** @param paths whose next one, or two for a rename, are the paths of the change */
function readChange(fields: readonly string[], paths: Iterator<Buffer>): VersionChange {
  const [oldMode = '', mode = '', oldHash = '', hash = '', status = ''] = fields;
  const next = () => pathText((paths.next().value as Buffer | undefined) ?? Buffer.alloc(0));
  const before = next();
  const after = status.startsWith('R') ? next() : before;
  return {
    ...(status === 'A' ? {} : { before: { path: before, hash: oldHash, mode: oldMode } }),
    ...(status === 'D' ? {} : { after: { path: after, hash, mode } }),
  };
}
