import type { Texts } from '../../compare/renames.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { readTexts } from '../../sources/commit-files.ts';
import type { Tree } from '../../sources/tree.ts';

/** A measured tree. */
export interface MeasuredTree {
  readonly tree: Tree;
  readonly snapshot: Snapshot;
}

/** Texts of the files that are on one side only and have no twin of the same bytes: they may have been renamed and edited. */
export async function textsForRenames(base: MeasuredTree, head: MeasuredTree): Promise<Texts> {
  const removed = onlyIn(base.snapshot, head.snapshot);
  const added = onlyIn(head.snapshot, base.snapshot);
  if (removed.length === 0 || added.length === 0) return { base: () => undefined, head: () => undefined };
  const [before, after] = await Promise.all([readTexts(base.tree, removed), readTexts(head.tree, added)]);
  return { base: path => before.get(path), head: path => after.get(path) };
}

function onlyIn({ files }: Snapshot, other: Snapshot): Snapshot['files'] {
  const paths = new Set(other.files.map(({ path }) => path));
  const hashes = new Set(other.files.map(({ hash }) => hash));
  return files.filter(({ path, hash }) => !paths.has(path) && !hashes.has(hash));
}
