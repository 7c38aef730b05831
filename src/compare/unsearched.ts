import type { Finding } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { RenamedPath } from './renames.ts';

/**
 * Asks of a place against a convention whether its file could not be searched for it on one of the sides: what nobody looked for
 * is neither new nor gone. Takes paths of either side.
 */
export function unsearchedIn(
  base: Pick<Snapshot, 'conventions'> | undefined,
  head: Pick<Snapshot, 'conventions'>,
  renamed: RenamedPath,
): (finding: Finding, path: string) => boolean {
  const known = new Set<string>();
  const keyOf = (convention: unknown, path: string) => JSON.stringify([convention, renamed(path)]);
  for (const { conventions = [] } of [base ?? {}, head]) {
    for (const { id, unsearched } of conventions) for (const path of unsearched) known.add(keyOf(id, path));
  }
  return ({ code, data }, path) => code === 'convention-violation' && known.has(keyOf(data.convention, path));
}
