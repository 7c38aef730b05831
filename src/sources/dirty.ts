import type { Git } from '../git.ts';
import type { SourceSet } from '../model/source.ts';
import { blobId } from './content.ts';
import { listTree, type TreeEntry } from './git-tree.ts';
import { isScript } from './kinds.ts';

/**
 * Do the analysed files differ from the commit, or is one of its scripts gone? Asked without `git status`, which runs
 * filters of the repository: the hashes of what was read are compared with the commit's. A file that differs only by
 * CRLF does not count.
 *
 * @param isInScope what the configuration leaves out can't be seen to be gone
 * @returns `undefined` when the commit's tree can't be read
 */
export async function isDirty(
  { git, commit, hashAlgorithm }: { git: Git; commit: string; hashAlgorithm: 'sha1' | 'sha256' },
  sources: Promise<SourceSet>,
  isInScope: (path: string) => boolean,
): Promise<boolean | undefined> {
  const listing = listTree(git, commit).catch(() => undefined);
  const [tree, { files, skipped }] = await Promise.all([listing, sources]);
  if (tree === undefined) return undefined;
  const committed = new Map(tree.map(({ path, hash }) => [path, hash]));
  const here = new Set([...files, ...skipped].map(({ path }) => path));
  const isGone = ({ path, mode }: TreeEntry) =>
    isScript(path) && mode.startsWith('100') && isInScope(path) && !here.has(path);
  return (
    files.some(file => {
      const hash = committed.get(file.path);
      return hash !== file.hash && hash !== withLineFeeds(file.read(), hashAlgorithm);
    }) || tree.some(isGone)
  );
}

function withLineFeeds(text: string, algorithm: 'sha1' | 'sha256'): string {
  return blobId(Buffer.from(text.replaceAll('\r\n', '\n')), algorithm);
}
