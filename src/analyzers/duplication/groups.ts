import { coincide, comparePlaces, disjoint, lengthOf } from './places.ts';
import type { CloneGroup, MaximalPair, Place } from './types.ts';

/** Places of one file that coincide. The first one is the largest; others are compared with it, so it can't drift. */
interface Cluster {
  /** Order of making. */
  readonly order: number;
  readonly first: Place;
  readonly members: Place[];
  parent: Cluster | undefined;
  pair: MaximalPair;
}

/**
 * Pairs → groups: places that coincide are one place, and a pair joins its two places. A group is a connected set
 * of places; places of one group never overlap. Largest pair first, so the result
 * does not depend on the order of the pairs.
 */
export function groupPairs(pairs: readonly MaximalPair[]): CloneGroup[] {
  const byStart = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const pair of pairs.toSorted(largestFirst)) {
    const a = root(clusterOf(pair.a, pair, byStart, clusters));
    const b = root(clusterOf(pair.b, pair, byStart, clusters));
    if (a === b) continue;
    const [winner, loser] = largestFirst(a.pair, b.pair) <= 0 ? [a, b] : [b, a];
    loser.parent = winner;
  }
  const members = new Map<Cluster, Place[]>();
  for (const cluster of clusters) {
    const head = root(cluster);
    const places = members.get(head) ?? [];
    for (const member of cluster.members) places.push(member);
    members.set(head, places);
  }
  return [...members].map(([head, places]) => ({ places: disjoint(places), largest: head.pair }));
}

/** The oldest cluster that coincides with the place, or a new one. */
function clusterOf(
  place: Place,
  pair: MaximalPair,
  byStart: Map<string, Cluster[]>,
  all: Cluster[],
): Cluster {
  // Places coincide only when their lengths differ by a fifth or less, so their starts differ by an eighth or less.
  const reach = 1 + Math.ceil(lengthOf(place) / 8);
  let found: Cluster | undefined;
  for (let from = place.from - reach; from <= place.from + reach; from++) {
    for (const cluster of byStart.get(startKey(place.path, from)) ?? []) {
      if (found !== undefined && found.order < cluster.order) continue;
      if (coincide(cluster.first, place)) found = cluster;
    }
  }
  if (found !== undefined) {
    found.members.push(place);
    return found;
  }
  const cluster: Cluster = { order: all.length, first: place, members: [place], parent: undefined, pair };
  const key = startKey(place.path, place.from);
  byStart.set(key, [...(byStart.get(key) ?? []), cluster]);
  all.push(cluster);
  return cluster;
}

function startKey(path: string, from: number): string {
  return `${from}:${path}`;
}

function root(cluster: Cluster): Cluster {
  let head = cluster;
  while (head.parent !== undefined) head = head.parent;
  for (let step = cluster; step !== head; ) {
    const next = step.parent as Cluster;
    step.parent = head;
    step = next;
  }
  return head;
}

function largestFirst(one: MaximalPair, other: MaximalPair): number {
  return (
    lengthOf(other.a) - lengthOf(one.a) ||
    other.tokens - one.tokens ||
    comparePlaces(one.a, other.a) ||
    comparePlaces(one.b, other.b)
  );
}
