import { isUtf8 } from 'node:buffer';
import { type Git, GitError, splitNul } from '../git.ts';
import type { PathChange } from '../model/change.ts';
import { type LogRange, revisions } from './commit-log.ts';

/** What a first-parent commit did to files. */
export interface CommitPaths {
  readonly commit: string;
  readonly paths: readonly PathChange[];
}

/** Marks a commit in the output; a path can't be mistaken for it, since it never stands where a header is expected. */
const MARK = '\x01';

/** So many added and so many deleted files of a commit are compared for renames; beyond it only equal ones are found. */
const RENAME_LIMIT = 400;

/** All that the repository's configuration could change about the output is said. */
const OPTIONS = [
  ...['--first-parent', '--diff-merges=first-parent', '--root', '--raw', '-z', '--no-abbrev', '--relative'],
  ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '-O/dev/null'],
  ...[`-l${RENAME_LIMIT}`, `--format=${MARK}%H`],
];

/**
 * Files that each first-parent commit of a range touched, newest first, in one pass; merges count as their difference to
 * the first parent. Paths are relative to the folder `git` is bound to, others are left out, and so are submodules and
 * paths that are not UTF-8. Where contents are missing (partial clone) only renames without a change are known.
 *
 * @throws GitError when a commit or a tree is not here
 */
export async function pathChanges(git: Git, range: LogRange): Promise<CommitPaths[]> {
  try {
    return parse(await log(git, range, '--find-renames'));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return parse(await log(git, range, '--find-renames=100%'));
  }
}

function log(git: Git, range: LogRange, renames: string): Promise<Buffer> {
  return git.run(['log', ...OPTIONS, renames, ...revisions(range)]);
}

/** `MARK id`, then `:modes ids status`, path, and for a rename the new path; git sets a line break after the mark. */
function parse(output: Buffer): CommitPaths[] {
  const commits: { commit: string; paths: PathChange[] }[] = [];
  const parts = splitNul(output);
  for (let index = 0; index < parts.length; index++) {
    const head = (parts[index] as Buffer).toString('latin1').trimStart();
    if (head.startsWith(MARK)) commits.push({ commit: head.slice(MARK.length), paths: [] });
    if (!head.startsWith(':')) continue;
    const status = head.slice(head.lastIndexOf(' ') + 1).charAt(0);
    const before = text(parts[++index]);
    const after = status === 'R' ? text(parts[++index]) : before;
    if (before === undefined || after === undefined) continue;
    commits.at(-1)?.paths.push({
      ...(status === 'A' ? {} : { before }),
      ...(status === 'D' ? {} : { after }),
    });
  }
  return commits;
}

function text(path: Buffer | undefined): string | undefined {
  return path !== undefined && isUtf8(path) ? path.toString('utf8') : undefined;
}
