import type { Churn } from '../model/change.ts';
import type { Delta } from '../model/delta.ts';
import type { PartDelta } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { foldersOf } from './folders.ts';
import { partDeltas } from './parts.ts';
import { ratesOf } from './rates.ts';
import { renamedFolders } from './renamed-folders.ts';

/**
 * Where the debts moved, by folder; largest |points| first, then most points lost, then by name. The points add up to the
 * debt bars of the bridge. A folder that was renamed is told under its new name on both sides. A file that was moved into another
 * folder takes its debt along: better where it was, worse where it is. Empty when the scores can't be compared.
 */
export function directoryDeltas(
  delta: Pick<Delta, 'total' | 'files'>,
  base: Snapshot,
  head: Snapshot,
  churn: Churn,
): PartDelta[] {
  const rates = ratesOf(delta, base, head);
  if (rates === undefined) return [];
  const folderOf = foldersOf(base, head);
  const nowCalled = renamedFolders(delta.files.renamed, base, head, folderOf);
  const before = (path: string) => [nowCalled(folderOf(path))];
  const after = (path: string) => [folderOf(path)];
  return partDeltas({ base, head, rates, churn }, before, after).toSorted(
    (one, other) =>
      Math.abs(other.points) - Math.abs(one.points) ||
      other.lost.after - one.lost.after ||
      (one.name < other.name ? -1 : 1),
  );
}
