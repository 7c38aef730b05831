import type { Place } from './types.ts';

export function lengthOf(place: Place): number {
  return place.to - place.from;
}

/** By path, then position. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.from - other.from || one.to - other.to;
}

/**
 * Are two places of one file the same place? Their ends differ by at most one line, or a tenth of the longer one:
 * the same fragment ends a little earlier or later beside different neighbours.
 */
export function coincide(one: Place, other: Place): boolean {
  const slack = Math.max(1, Math.floor(Math.max(lengthOf(one), lengthOf(other)) / 10));
  return Math.abs(one.from - other.from) <= slack && Math.abs(one.to - other.to) <= slack;
}

/**
 * Makes the places of one group disjoint. Two that share less than half of the shorter one are neighbours, and the
 * shared lines go to the first; others are one place that repeats itself, and become their union. Sorted.
 */
export function disjoint(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places.toSorted(comparePlaces)) {
    const last = result.at(-1);
    if (last === undefined || last.path !== place.path || place.from >= last.to) {
      result.push(place);
      continue;
    }
    const shared = Math.min(last.to, place.to) - place.from;
    if (shared * 2 < Math.min(lengthOf(last), lengthOf(place))) result.push({ ...place, from: last.to });
    else if (place.to > last.to) result[result.length - 1] = { ...last, to: place.to };
  }
  return result;
}
