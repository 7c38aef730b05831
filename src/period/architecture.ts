import type { Delta } from '../model/delta.ts';
import type { Architecture, FolderEdge } from '../model/period.ts';
import type { EdgeResult, Snapshot } from '../model/snapshot.ts';
import { type FolderOf, foldersOf } from './folders.ts';
import { type Layering, layerMatrix } from './layer-matrix.ts';
import { renamedFolders } from './renamed-folders.ts';

/**
 * What became of the structure: imports between layers, between folders, and cycles. `undefined` unless both ends have their
 * import graph: what one side does not list would look as if it had come or gone.
 *
 * @param layering absent when no layers are configured, or a rule set that knows of none
 */
export function architectureOf(
  { groups, files }: Pick<Delta, 'groups' | 'files'>,
  base: Snapshot,
  head: Snapshot,
  layering?: Layering,
): Architecture | undefined {
  if (base.edges === undefined || head.edges === undefined) return undefined;
  const folderOf = foldersOf(base, head);
  const nowCalled = renamedFolders(files.renamed, base, head, folderOf);
  const before = folderEdges(base.edges, path => nowCalled(folderOf(path)));
  const after = folderEdges(head.edges, folderOf);
  const cycles = groups.filter(({ code }) => code === 'cycle');
  const idsOf = (state: string) => cycles.filter(group => group.state === state).map(({ id }) => id);
  return {
    ...(layering === undefined ? {} : { matrix: layerMatrix(layering, base, head) }),
    newEdges: missingIn(before, after),
    removedEdges: missingIn(after, before),
    cycles: {
      before: cyclesIn(base),
      after: cyclesIn(head),
      born: idsOf('introduced'),
      removed: idsOf('resolved'),
    },
  };
}

/** From → to → imports between modules of these two folders, without those inside one. */
type FolderEdges = ReadonlyMap<string, ReadonlyMap<string, number>>;

function folderEdges(edges: readonly EdgeResult[], folderOf: FolderOf): FolderEdges {
  const counts = new Map<string, Map<string, number>>();
  for (const edge of edges) {
    const from = folderOf(edge.from);
    const to = folderOf(edge.to);
    if (from === to) continue;
    const targets = counts.get(from) ?? new Map<string, number>();
    counts.set(from, targets.set(to, (targets.get(to) ?? 0) + 1));
  }
  return counts;
}

/** Edges of the second that the first does not have, sorted. */
function missingIn(known: FolderEdges, edges: FolderEdges): FolderEdge[] {
  return [...edges]
    .flatMap(([from, targets]) => [...targets].map(([to, imports]) => ({ from, to, imports })))
    .filter(({ from, to }) => known.get(from)?.has(to) !== true)
    .toSorted((one, other) =>
      one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1,
    );
}

function cyclesIn({ findings }: Snapshot): number {
  return findings.filter(({ code }) => code === 'cycle').length;
}
