/** Debts that are traced together: in the same files, at the same commits. */
export interface Cluster<Item> {
  readonly items: readonly Item[];
  /** All names of their files. */
  readonly names: ReadonlySet<string>;
  /** Commits that touched one of them, as indices, ascending. */
  readonly touches: readonly number[];
}

/** What measuring a part costs besides its bytes: an engine is started. */
const FIXED_BYTES = 100_000;

/**
 * Puts items together whose files are mostly the same, where one measurement of all their files at all their commits costs less
 * than one for each: the cost is bytes × points.
 *
 * @param items of one analyzer, in an order that is always the same
 * @param bytesOf size of a file, about
 */
export function clusters<Item>(
  items: readonly Cluster<Item>[],
  bytesOf: (name: string) => number,
): Cluster<Item>[] {
  const cost = ({ names, touches }: Cluster<Item>) =>
    (touches.length + 1) * [...names].reduce((sum, name) => sum + bytesOf(name), FIXED_BYTES);
  const found: (Cluster<Item> | undefined)[] = [];
  const byName = new Map<string, Set<number>>();
  for (const item of items) {
    let merged = item;
    const near = new Set([...item.names].flatMap(name => [...(byName.get(name) ?? [])]));
    for (const index of near) {
      const other = found[index];
      if (other === undefined) continue;
      const both = join(other, merged);
      if (cost(both) > cost(other) + cost(merged)) continue;
      found[index] = undefined;
      merged = both;
    }
    const index = found.push(merged) - 1;
    for (const name of merged.names) byName.set(name, (byName.get(name) ?? new Set()).add(index));
  }
  return found.filter(cluster => cluster !== undefined);
}

/** Both together. */
export function join<Item>(one: Cluster<Item>, other: Cluster<Item>): Cluster<Item> {
  return {
    items: [...one.items, ...other.items],
    names: new Set([...one.names, ...other.names]),
    touches: [...new Set([...one.touches, ...other.touches])].toSorted((a, b) => a - b),
  };
}
