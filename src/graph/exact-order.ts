import type { Successors } from './components.ts';

/** Nodes up to which all orders are weighed: 2^18 sets of nodes take some tens of milliseconds. */
export const MOST_EXACT = 18;

/**
 * An order of the nodes with the fewest edges against it. What a set of nodes costs at least is known from the sets with one node
 * less: one of its nodes comes last, and the edges from there to the others run against the order (Lawler, 1964).
 *
 * @param successors of at most {@link MOST_EXACT} nodes
 */
export function exactOrder(successors: Successors): number[] {
  const count = successors.length;
  const targets = successors.map(list => list.reduce((mask, target) => mask | (1 << target), 0));
  const costs = new Int32Array(1 << count);
  const last = new Int8Array(1 << count);
  for (let set = 1; set < costs.length; set++) {
    let least = Number.POSITIVE_INFINITY;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const node = 31 - Math.clz32(rest & -rest);
      const others = set & ~(1 << node);
      const cost = (costs[others] as number) + bits((targets[node] as number) & others);
      if (cost >= least) continue;
      least = cost;
      last[set] = node;
    }
    costs[set] = least;
  }
  const order: number[] = [];
  for (let set = costs.length - 1; set !== 0; set &= ~(1 << (last[set] as number))) {
    order.push(last[set] as number);
  }
  return order.reverse();
}

/** How many bits of a number are set. */
function bits(set: number): number {
  let number = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) number++;
  return number;
}
