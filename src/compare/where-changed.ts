import type { Finding, Location } from '../model/finding.ts';
import type { MeasuredGroup } from './groups.ts';
import type { RenamedPath } from './renames.ts';

/** More would be a list to read; a report has room for these. */
const MOST_PLACES = 3;

/**
 * Where to look for what made a debt larger: its places in files that were changed or are new. Of these only the places
 * that were not there before, when there are any: in a path that had none, else the last ones of a path that has more than
 * before. Of functions it is the largest one, because the words of a report are about it. At most three; none when all its
 * files are the same on both sides.
 *
 * @param isUntouched is this file of the head the same on both sides?
 * @param isNewFile is it only there? A copy lies in the new file, and the original may have been edited too.
 */
export function placesOfChange(
  { code, findingsBefore, findingsAfter }: MeasuredGroup,
  renamed: RenamedPath,
  isUntouched: (path: string) => boolean,
  isNewFile: (path: string) => boolean,
): readonly Location[] | undefined {
  const changed = placesOf(findingsAfter).filter(({ path }) => !isUntouched(path));
  if (changed.length === 0) return undefined;
  if (code === 'excess-complexity') return changed.slice(0, 1);
  const before = countByPath(placesOf(findingsBefore).map(({ path }) => renamed(path)));
  const inNewPaths = changed
    .filter(({ path }) => !before.has(path))
    .toSorted((one, other) => Number(isNewFile(other.path)) - Number(isNewFile(one.path)));
  const added = inNewPaths.length > 0 ? inNewPaths : beyond(changed, before);
  const found = added.length > 0 ? added : changed;
  const judged = found.filter(({ mass, ignored }) => mass > 0 && ignored === undefined);
  return (judged.length > 0 ? judged : found).slice(0, MOST_PLACES);
}

/** Of each path the last places, as many as it has more than before. */
function beyond(places: readonly Location[], before: ReadonlyMap<string, number>): Location[] {
  const rank = new Map<string, number>();
  return places.filter(({ path }) => {
    const own = (rank.get(path) ?? 0) + 1;
    rank.set(path, own);
    return own > (before.get(path) ?? 0);
  });
}

function countByPath(paths: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}

function placesOf(findings: readonly Finding[]): Location[] {
  return findings.flatMap(({ locations }) => locations);
}
