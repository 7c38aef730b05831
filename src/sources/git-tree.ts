import type { Config } from '../config/schema.ts';
import { type Git, splitNul } from '../git.ts';
import type { SkipReason } from '../model/source.ts';
import { pathText } from '../path-bytes.ts';
import { type Entry, isWanted } from './entry.ts';
import { carriesScript } from './kinds.ts';

/** One line of `ls-tree -r -l -z`. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly hash: string;
  /** Bytes; NaN for a submodule. */
  readonly size: number;
}

/** All files of a commit below the folder that `git` is bound to, paths relative to it. */
export async function listTree(git: Git, commit: string): Promise<TreeEntry[]> {
  const output = await git.run(['ls-tree', '-r', '-l', '-z', commit]);
  return splitNul(output).map(line => {
    const tab = line.indexOf(9);
    const [mode = '', , hash = '', size = ''] = line.toString('latin1', 0, tab).split(/ +/);
    return { mode, hash, size: Number(size), path: pathText(line.subarray(tab + 1)) };
  });
}

/**
 * The files of a commit, read from git's objects without touching the working tree.
 *
 * @param blobs contents by blob id; those that are not in it yet are read and added
 */
export async function gitTreeEntries(
  git: Git,
  commit: string,
  config: Config,
  blobs = new Map<string, Buffer>(),
): Promise<Entry[]> {
  const limit = config.maxFileSize;
  const tree = (await listTree(git, commit)).filter(({ path }) => isWanted(path, config));
  const wanted = tree.filter(entry => isRegular(entry) && entry.size <= limit && !carriesScript(entry.path));
  const unread = wanted.map(({ hash }) => hash).filter(hash => !blobs.has(hash));
  for (const [hash, bytes] of await readBlobs(git, new Set(unread))) blobs.set(hash, bytes);
  return tree.map(entry => ({
    path: entry.path,
    hash: entry.hash,
    load: () => reasonNotToLoad(entry, limit) ?? blobs.get(entry.hash) ?? 'unreadable',
  }));
}

function isRegular({ mode }: TreeEntry): boolean {
  return mode === '100644' || mode === '100755' || mode === '100664';
}

function reasonNotToLoad(entry: TreeEntry, limit: number): SkipReason | undefined {
  if (entry.mode === '120000') return 'symlink';
  if (!isRegular(entry)) return 'not-a-file';
  return entry.size > limit ? 'too-large' : undefined;
}

/** The bytes of many blobs in one `cat-file --batch`. A blob that is missing (partial clone) is absent. */
export async function readBlobs(git: Git, hashes: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (hashes.size === 0) return blobs;
  const output = await git.run(['cat-file', '--batch'], Buffer.from([...hashes, ''].join('\n')));
  let position = 0;
  while (position < output.length) {
    const end = output.indexOf(10, position);
    const [hash = '', type, size] = output.toString('latin1', position, end).split(' ');
    position = end + 1;
    if (type !== 'blob') continue; // `<hash> missing`
    blobs.set(hash, output.subarray(position, position + Number(size)));
    position += Number(size) + 1;
  }
  return blobs;
}
