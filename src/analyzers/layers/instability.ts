import type { FolderInstability } from '../../model/snapshot.ts';
import type { Edge } from './graph/build-graph.ts';
import { folderOf } from './graph/paths.ts';

/** Folders with an edge across their border, sorted. Type-only edges couple too: a change of a type is a change. */
export function instabilities(edges: readonly Edge[]): FolderInstability[] {
  const counts = new Map<string, { afferent: number; efferent: number }>();
  const of = (path: string): { afferent: number; efferent: number } => {
    const folder = folderOf(path) || '.';
    const known = counts.get(folder) ?? { afferent: 0, efferent: 0 };
    counts.set(folder, known);
    return known;
  };
  for (const { from, to } of edges) {
    if (folderOf(from) === folderOf(to)) continue;
    of(from).efferent++;
    of(to).afferent++;
  }
  return [...counts]
    .map(([folder, { afferent, efferent }]) => ({
      folder,
      afferent,
      efferent,
      instability: efferent / (afferent + efferent),
    }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
