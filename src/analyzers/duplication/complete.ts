import { comparePlaces, lengthOf } from './places.ts';
import type { CloneGroup, Place } from './types.ts';

/** A place and the other places of its group. */
interface Container {
  readonly group: CloneGroup;
  readonly place: Place;
}

/**
 * Adds the places that follow from larger groups. jscpd names a fragment's nearest larger match only: when A is in
 * B, and B is part of a larger clone of C, the pair A–C is not listed though C holds A too. What a group has in one
 * place of a larger group it has in all places of that group, at the same relative position.
 */
export function completeGroups(groups: readonly CloneGroup[]): CloneGroup[] {
  const containers = new Map<string, Container[]>();
  for (const group of groups) {
    if (group.places.length < 2) continue;
    for (const place of group.places) {
      const inFile = containers.get(place.path);
      if (inFile === undefined) containers.set(place.path, [{ group, place }]);
      else inFile.push({ group, place });
    }
  }
  // Longest first, so that the search for a place ends at the first one which is no longer than it.
  for (const inFile of containers.values()) {
    inFile.sort((one, other) => lengthOf(other.place) - lengthOf(one.place));
  }
  return groups.map(group => (group.places.length < 2 ? group : completeGroup(group, containers)));
}

function completeGroup(group: CloneGroup, containers: ReadonlyMap<string, readonly Container[]>): CloneGroup {
  const places = [...group.places];
  const done = new Set<CloneGroup>([group]);
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as Place;
    for (const container of containers.get(place.path) ?? []) {
      if (lengthOf(container.place) <= lengthOf(place)) break;
      if (done.has(container.group) || !holds(container.place, place)) continue;
      done.add(container.group);
      for (const other of container.group.places) {
        if (other === container.place) continue;
        const image = imageOf(place, container.place, other);
        if (!places.some(known => overlap(known, image))) places.push(image);
      }
    }
  }
  return places.length === group.places.length ? group : { ...group, places: places.sort(comparePlaces) };
}

function holds(outer: Place, inner: Place): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

function overlap(one: Place, other: Place): boolean {
  return one.path === other.path && one.from < other.to && other.from < one.to;
}

/** The part of `target` that lies as `place` lies in `source`; the two may be broken into lines differently. */
function imageOf(place: Place, source: Place, target: Place): Place {
  const scale = lengthOf(target) / lengthOf(source);
  const from = target.from + Math.round((place.from - source.from) * scale);
  const length = Math.max(1, Math.round(lengthOf(place) * scale));
  return { path: target.path, from: Math.min(from, target.to - 1), to: Math.min(from + length, target.to) };
}
