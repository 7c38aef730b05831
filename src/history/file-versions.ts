import { type Git, GitError, splitNul } from '../git.ts';
import { pathText } from '../path-bytes.ts';

/** A file in one first-parent commit. */
export interface VersionChange {
  /** Absent when the file came with the commit. */
  readonly before?: Version;
  /** Absent when it went. */
  readonly after?: Version;
}

export interface Version {
  /** Relative to the folder that `git` is bound to. */
  readonly path: string;
  /** Blob id. */
  readonly hash: string;
  readonly mode: string;
}

/** What a first-parent commit did to the files. */
export interface CommitVersions {
  readonly commit: string;
  readonly changes: readonly VersionChange[];
}

const LOG = [
  ...['log', '--first-parent', '--diff-merges=first-parent', '--raw', '-z', '--no-abbrev', '--format=%H'],
  ...['--no-show-signature', '--no-textconv', '--no-ext-diff', '--ignore-submodules=all', '--relative'],
  ...['-O/dev/null', '--reverse'],
];

/**
 * What each first-parent commit after `base` and up to `head` did to the files, oldest first; a merge counts as what it
 * brought to its first parent. Renames are git's, half of the lines being the same; in a partial clone, where texts may be
 * missing, only those of unchanged files.
 *
 * @throws GitError when the repository is damaged
 */
export async function fileVersions(git: Git, base: string, head: string): Promise<CommitVersions[]> {
  const range = ['--end-of-options', `${base}..${head}`, '--'];
  try {
    return parse(await git.run([...LOG, '-M50%', '-l1000', ...range]));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return parse(await git.run([...LOG, '-M100%', ...range]));
  }
}

/** `<commit> NUL (:<modes> <hashes> <status> NUL <path> NUL [<path> NUL])* …` */
function parse(output: Buffer): CommitVersions[] {
  const tokens = splitNul(output);
  const commits: { commit: string; changes: VersionChange[] }[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const text = (tokens[index] as Buffer).toString('latin1').replace(/^\n/, '');
    if (!text.startsWith(':')) {
      if (text !== '') commits.push({ commit: text, changes: [] });
      continue;
    }
    const isRename = / [RC]\d*$/.test(text);
    const from = pathText(tokens[index + 1] as Buffer);
    const to = isRename ? pathText(tokens[index + 2] as Buffer) : from;
    index += isRename ? 2 : 1;
    commits.at(-1)?.changes.push(changeOf(text, from, to));
  }
  return commits;
}

function changeOf(text: string, from: string, to: string): VersionChange {
  const [oldMode = '', mode = '', oldHash = '', hash = ''] = text.slice(1).split(' ');
  return {
    ...(isFile(oldMode) && { before: { path: from, hash: oldHash, mode: oldMode } }),
    ...(isFile(mode) && { after: { path: to, hash, mode } }),
  };
}

/** Neither absent nor a submodule. */
function isFile(mode: string): boolean {
  return mode !== '000000' && mode !== '160000';
}
