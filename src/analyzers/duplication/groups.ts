import { coincide, comparePlaces, disjoint, lengthOf } from './places.ts';
import type { CloneGroup, MaximalPair, Place } from './types.ts';

/** Places of one file that coincide. The first one is the largest; others are compared with it, so it can't drift. */
interface Cluster {
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
  const byPath = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const pair of pairs.toSorted(largestFirst)) {
    const a = root(clusterOf(pair.a, pair, byPath, clusters));
    const b = root(clusterOf(pair.b, pair, byPath, clusters));
    if (a === b) continue;
    const [winner, loser] = largestFirst(a.pair, b.pair) <= 0 ? [a, b] : [b, a];
    loser.parent = winner;
  }
  const members = new Map<Cluster, Place[]>();
  for (const cluster of clusters) {
    const head = root(cluster);
    const places = members.get(head);
    if (places === undefined) members.set(head, [...cluster.members]);
    else places.push(...cluster.members);
  }
  return [...members].map(([head, places]) => ({ places: disjoint(places), largest: head.pair }));
}

function clusterOf(place: Place, pair: MaximalPair, byPath: Map<string, Cluster[]>, all: Cluster[]): Cluster {
  let inFile = byPath.get(place.path);
  if (inFile === undefined) {
    inFile = [];
    byPath.set(place.path, inFile);
  }
  for (const cluster of inFile) {
    if (!coincide(cluster.first, place)) continue;
    cluster.members.push(place);
    return cluster;
  }
  const cluster: Cluster = { first: place, members: [place], parent: undefined, pair };
  inFile.push(cluster);
  all.push(cluster);
  return cluster;
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
