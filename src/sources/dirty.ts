import type { Git } from '../git.ts';
import type { SourceSet } from '../model/source.ts';
import { blobId } from './content.ts';
import type { Entry } from './entry.ts';
import { listTree } from './git-tree.ts';
import { isScript } from './kinds.ts';

/**
 * Do the analysed files differ from the commit, or is one of its scripts gone? Asked without `git status`, which runs
 * filters of the repository: the hashes of what was read are compared with the commit's. A file that differs only by
 * CRLF does not count.
 *
 * @param entries everything in the folder, also what the configuration leaves out
 * @returns `undefined` when the commit's tree can't be read
 */
export async function isDirty(
  { git, commit, hashAlgorithm }: { git: Git; commit: string; hashAlgorithm: 'sha1' | 'sha256' },
  entries: Promise<readonly Entry[]>,
  sources: Promise<SourceSet>,
): Promise<boolean | undefined> {
  const listing = listTree(git, commit).catch(() => undefined);
  const [tree, present, { files }] = await Promise.all([listing, entries, sources]);
  if (tree === undefined) return undefined;
  const committed = new Map(tree.map(({ path, hash }) => [path, hash]));
  const here = new Set(present.map(({ path }) => path));
  return (
    files.some(file => {
      const hash = committed.get(file.path);
      return hash !== file.hash && hash !== withLineFeeds(file.read(), hashAlgorithm);
    }) || tree.some(({ path, mode }) => isScript(path) && mode.startsWith('100') && !here.has(path))
  );
}

function withLineFeeds(text: string, algorithm: 'sha1' | 'sha256'): string {
  return blobId(Buffer.from(text.replaceAll('\r\n', '\n')), algorithm);
}
