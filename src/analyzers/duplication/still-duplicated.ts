import type { ChargedGroup } from './charge.ts';
import { leastOf } from './least.ts';
import type { CloneGroup, Place } from './types.ts';

interface Occurrence {
  readonly group: CloneGroup;
  readonly place: Place;
}

/**
 * How much of a group stays duplicated when all its places but one are taken out: the lines of the place that is
 * kept (the first with the least mass) which another group repeats in code that stays, at most the mass of that place.
 *
 * @param groups all groups, also those whose lines are all charged elsewhere
 * @returns what answers it for one of them, in lines
 */
export function stillDuplicated(groups: readonly CloneGroup[]): (group: ChargedGroup) => number {
  const byPath = new Map<string, Occurrence[]>();
  for (const group of groups) {
    for (const place of group.places) {
      const inFile = byPath.get(place.path);
      if (inFile === undefined) byPath.set(place.path, [{ group, place }]);
      else inFile.push({ group, place });
    }
  }
  return ({ places, masses }) => {
    const mass = leastOf(masses);
    const kept = places[masses.indexOf(mass)];
    if (kept === undefined || mass === 0) return 0;
    const removed = places.filter(place => place !== kept);
    const lines = new Uint8Array(kept.to - kept.from);
    for (const { group, place } of byPath.get(kept.path) ?? []) {
      const stays = (one: Place): boolean => one !== place && !meets(removed, one);
      if (overlap(kept, place) && group.places.some(stays))
        lines.fill(1, Math.max(0, place.from - kept.from), Math.min(place.to, kept.to) - kept.from);
    }
    return Math.min(
      mass,
      lines.reduce((sum, line) => sum + line, 0),
    );
  };
}

/** Does a place overlap one of these, which are sorted and never overlap each other? */
function meets(sorted: readonly Place[], place: Place): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { path, to } = sorted[middle] as Place;
    if (path < place.path || (path === place.path && to <= place.from)) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && overlap(next, place);
}

function overlap(one: Place, other: Place): boolean {
  return one.path === other.path && one.from < other.to && other.from < one.to;
}
