import { type Cluster, join } from './clusters.ts';

/** A cluster, and files that turned out to belong to the story of its debts. */
export interface Widening<Item> {
  readonly cluster: Cluster<Item>;
  readonly more: readonly string[];
}

/**
 * Adds files to clusters. Clusters that share files then are one: a debt that went from one file to another is one story.
 *
 * @param range knows all names of a file, and the commits that touched it
 */
export function widen<Item>(
  widenings: readonly Widening<Item>[],
  range: {
    readonly namesOf: (paths: Iterable<string>) => ReadonlySet<string>;
    readonly touchesOf: (names: Iterable<string>) => readonly number[];
  },
): Cluster<Item>[] {
  const wider = widenings.map(({ cluster, more }) => {
    if (more.length === 0) return { cluster, isWider: false };
    const names = range.namesOf([...cluster.names, ...more]);
    return { cluster: { ...cluster, names, touches: range.touchesOf(names) }, isWider: true };
  });
  const found: ((typeof wider)[number] | undefined)[] = [];
  for (const next of wider) {
    let merged = next;
    for (const [index, other] of found.entries()) {
      if (other === undefined || !(other.isWider || merged.isWider)) continue;
      if (![...other.cluster.names].some(name => merged.cluster.names.has(name))) continue;
      merged = { cluster: join(other.cluster, merged.cluster), isWider: true };
      found[index] = undefined;
    }
    found.push(merged);
  }
  return found.flatMap(one => one?.cluster ?? []);
}
