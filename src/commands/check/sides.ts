import type { DeltaSide } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Tree } from '../../sources/tree.ts';

/** A measured tree as a side of a comparison. */
export function sideOf(tree: Tree, { repository, ruler }: Snapshot, label: string): DeltaSide {
  return {
    label,
    source: tree.isCommit ? 'commit' : 'working-tree',
    commit: repository?.commit,
    committedAt: repository?.committedAt,
    dirty: repository?.dirty,
    ruler: ruler.hash,
  };
}
