import { type ChargedGroup, chargeLines, type NamedGroup } from './charge.ts';
import { completeGroups } from './complete.ts';
import { groupPairs } from './groups.ts';
import { hashFragment } from './identity.ts';
import { comparePlaces } from './places.ts';
import { type CloneLimits, trimPair } from './trim.ts';
import type { CloneGroup, ClonePair, CountedLines, Place } from './types.ts';

/**
 * Pairs → trimmed → grouped → completed → named → charged: the way of the clones on one page.
 * @param read text of a file, asked for only where a clone needs its name.
 */
export function cloneGroups(
  pairs: readonly ClonePair[],
  linesOf: (path: string) => CountedLines,
  limits: CloneLimits,
  read: (path: string) => string,
): ChargedGroup[] {
  const trimmed = pairs.flatMap(pair => trimPair(pair, linesOf, limits) ?? []);
  const groups = measuredOnly(completeGroups(groupPairs(trimmed)), linesOf);
  return chargeLines(nameGroups(groups, linesOf, read), linesOf);
}

/** Takes out files without facts; they have connected the other places. */
function measuredOnly(groups: readonly CloneGroup[], linesOf: (path: string) => CountedLines): CloneGroup[] {
  return groups.flatMap(group => {
    const places = group.places.filter(place => linesOf(place.path).measured);
    if (places.length === group.places.length) return group;
    return places.length < 2 ? [] : { ...group, places };
  });
}

/** Gives each group the hash of its text, with an ordinal where two groups have the same text. */
function nameGroups(
  groups: readonly CloneGroup[],
  linesOf: (path: string) => CountedLines,
  read: (path: string) => string,
): NamedGroup[] {
  const texts = new Map<string, string>();
  const used = new Map<string, number>();
  const ordered = groups.toSorted((one, other) =>
    comparePlaces(one.places[0] as Place, other.places[0] as Place),
  );
  return ordered.map(group => {
    const { source, a } = group.largest;
    let text = texts.get(source.path);
    if (text === undefined) {
      text = read(source.path);
      texts.set(source.path, text);
    }
    const { lines } = linesOf(source.path);
    const hash = hashFragment(text, source, lines[a.from] as number, lines[a.to - 1] as number);
    const times = (used.get(hash) ?? 0) + 1;
    used.set(hash, times);
    return { ...group, id: times === 1 ? hash : hashOrdinal(hash, times) };
  });
}

/** The same width as a hash, so that ids look alike: the ordinal takes the last digits. */
function hashOrdinal(hash: string, ordinal: number): string {
  const suffix = ordinal.toString(16);
  return hash.slice(0, hash.length - suffix.length) + suffix;
}
