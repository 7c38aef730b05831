import { type ChargedGroup, chargeLines, type NamedGroup } from './charge.ts';
import { completeGroups } from './complete.ts';
import { groupPairs } from './groups.ts';
import { hashPlace, unusedId } from './identity.ts';
import { makeMaximal } from './maximal.ts';
import { comparePlaces } from './places.ts';
import { stillDuplicated } from './still-duplicated.ts';
import { type CloneLimits, trimPair } from './trim.ts';
import type { CloneGroup, ClonePair, CountedLines, Place } from './types.ts';

/** A group and all there is to say about it. */
export interface FinishedGroup extends ChargedGroup {
  /** Lines of the place that is kept which stay duplicated when the other places are taken out. */
  readonly stillDuplicated: number;
}

/**
 * Pairs → trimmed → made maximal → grouped → completed → named → charged: the way of the clones on one page.
 */
export function cloneGroups(
  pairs: readonly ClonePair[],
  linesOf: (path: string) => CountedLines,
  limits: CloneLimits,
): FinishedGroup[] {
  const maximal = pairs
    .flatMap(pair => trimPair(pair, linesOf, limits) ?? [])
    .map(pair => makeMaximal(pair, linesOf(pair.a.path), linesOf(pair.b.path)));
  const groups = measuredOnly(completeGroups(groupPairs(maximal)), linesOf);
  const staying = stillDuplicated(groups);
  return chargeLines(nameGroups(groups, linesOf), linesOf).map(group => ({
    ...group,
    stillDuplicated: staying(group),
  }));
}

/** Takes out files without facts; they have connected the other places. */
function measuredOnly(groups: readonly CloneGroup[], linesOf: (path: string) => CountedLines): CloneGroup[] {
  return groups.flatMap(group => {
    const places = group.places.filter(place => linesOf(place.path).measured);
    if (places.length === group.places.length) return group;
    return places.length < 2 ? [] : { ...group, places };
  });
}

/** Gives each group the hash of its text, with an ordinal where another group has the same one. */
function nameGroups(groups: readonly CloneGroup[], linesOf: (path: string) => CountedLines): NamedGroup[] {
  const used = new Set<string>();
  const ordered = groups.toSorted((one, other) =>
    comparePlaces(one.places[0] as Place, other.places[0] as Place),
  );
  return ordered.map(group => {
    const { core } = group.largest;
    const id = unusedId(hashPlace(core, linesOf(core.path)), used);
    used.add(id);
    return { ...group, id };
  });
}
