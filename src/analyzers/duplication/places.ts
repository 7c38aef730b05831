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

/** Joins places that overlap in one file into their union. The result is sorted. */
export function joinOverlaps(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places.toSorted(comparePlaces)) {
    const last = joined.at(-1);
    if (last === undefined || last.path !== place.path || place.from >= last.to) joined.push(place);
    else if (place.to > last.to) joined[joined.length - 1] = { ...last, to: place.to };
  }
  return joined;
}
