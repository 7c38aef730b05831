import type { DebtGroup } from '../../model/delta.ts';
import type { Finding, Location } from '../../model/finding.ts';

/** Where a reader should look first, and how many more places there are. */
export interface Place {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  readonly more: number;
}

/**
 * Where to look: the place in a changed file that the comparison has found. Where it knows of no changed files (against a
 * baseline) and for what is gone: the place that was not there before (the third copy of a clone, the import that a cycle got), else
 * the first one of the largest finding. Of a cycle the others are not counted: they are all its imports.
 */
export function placeOf(group: DebtGroup): Place | undefined {
  const findings = group.findingsAfter.length > 0 ? group.findingsAfter : group.findingsBefore;
  const [largest] = findings;
  const locations = largest?.locations ?? [];
  const known = placesByPath(group.findingsBefore);
  const [changed] = group.places ?? [];
  const added = group.state === 'worsened' ? lastAdded(locations, known) : undefined;
  const place = changed ?? added ?? locations.find(({ mass }) => mass > 0) ?? locations[0];
  if (place === undefined) return undefined;
  const more = group.code === 'cycle' ? 0 : findings.flatMap(finding => finding.locations).length - 1;
  return { path: place.path, line: place.startLine, endLine: place.endLine, more };
}

function placesByPath(findings: readonly Finding[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { path } of findings.flatMap(finding => finding.locations)) {
    places.set(path, (places.get(path) ?? 0) + 1);
  }
  return places;
}

/** The last place of the first path that has more places than before; nothing when all moved or none was added. */
function lastAdded(locations: readonly Location[], known: ReadonlyMap<string, number>): Location | undefined {
  const counts = new Map<string, Location[]>();
  for (const location of locations) {
    const list = counts.get(location.path);
    if (list === undefined) counts.set(location.path, [location]);
    else list.push(location);
  }
  if ([...counts.keys()].every(path => !known.has(path))) return undefined;
  const grown = [...counts].find(([path, list]) => list.length > (known.get(path) ?? 0));
  return grown?.[1].at(-1);
}
