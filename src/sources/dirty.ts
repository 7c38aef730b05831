import type { Git } from '../git.ts';
import type { SourceSet } from '../model/source.ts';
import { blobId } from './content.ts';
import { listTree } from './git-tree.ts';
import { isScript } from './kinds.ts';

/**
 * Do the analysed files differ from the commit? Asked without `git status`, which runs filters of the repository:
 * the hashes of what was read are compared with the commit's. A file that differs only by CRLF does not count.
 *
 * @returns `undefined` when the commit's tree can't be read
 */
export async function isDirty(
  git: Git,
  commit: string,
  sources: Promise<SourceSet>,
  algorithm: 'sha1' | 'sha256',
): Promise<boolean | undefined> {
  const [tree, { files, skipped }] = await Promise.all([
    listTree(git, commit).catch(() => undefined),
    sources,
  ]);
  if (tree === undefined) return undefined;
  const committed = new Map(tree.map(({ path, hash }) => [path, hash]));
  const here = new Set([...files, ...skipped].map(({ path }) => path));
  const inScope = new Set(files.map(({ path }) => path));
  const changed = files.some(file => {
    const hash = committed.get(file.path);
    return hash !== file.hash && hash !== withLineFeeds(file.read(), algorithm);
  });
  const isPartial =
    inScope.size < tree.filter(({ path, mode }) => isScript(path) && mode.startsWith('100')).length;
  return (
    changed ||
    (isPartial && tree.some(({ path, mode }) => isScript(path) && mode.startsWith('100') && !here.has(path)))
  );
}

function withLineFeeds(text: string, algorithm: 'sha1' | 'sha256'): string {
  return blobId(Buffer.from(text.replaceAll('\r\n', '\n')), algorithm);
}
