import type { Texts } from '../../compare/renames.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { readTexts } from '../../sources/commit-files.ts';
import type { Tree } from '../../sources/tree.ts';

/** A measured tree. */
export interface MeasuredTree {
  readonly tree: Tree;
  readonly snapshot: Snapshot;
}

/** Texts of the files that differ between two trees, of each side those that are not the same on the other. */
export async function textsOfChanges(base: MeasuredTree, head: MeasuredTree): Promise<Texts> {
  const [before, after] = await Promise.all([
    readTexts(base.tree, filesNotIn(base.snapshot, head.snapshot)),
    readTexts(head.tree, filesNotIn(head.snapshot, base.snapshot)),
  ]);
  return { base: path => before.get(path), head: path => after.get(path) };
}

/** Files whose content is another one on the other side, or that are not there. */
export function filesNotIn({ files }: Snapshot, other: Snapshot): Snapshot['files'] {
  const hashes = new Map(other.files.map(({ path, hash }) => [path, hash]));
  return files.filter(({ path, hash }) => hashes.get(path) !== hash);
}
