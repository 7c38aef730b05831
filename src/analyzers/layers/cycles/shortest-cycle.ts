import type { Successors } from '../../../graph/components.ts';

/** How many more edges a search may look at; shared by the searches of one component. */
export interface Budget {
  left: number;
}

/** One search and the arrays its breadth-first rounds share. */
interface Search {
  readonly successors: Successors;
  readonly budget: Budget;
  readonly without: ReadonlySet<number>;
  /** Per node: the start of the round that saw it last. */
  readonly seen: Int32Array;
  /** Per node: from which node that round came. */
  readonly cameFrom: Int32Array;
}

/**
 * A shortest cycle, by breadth-first search from each node in turn. When the budget ends, the shortest so far.
 *
 * @param without edges to leave out, as `from * successors.length + to`
 * @returns its nodes in order, the smallest first; `undefined` when there is none, or none was found in the budget
 */
export function shortestCycle(
  successors: Successors,
  budget: Budget,
  without: ReadonlySet<number> = new Set(),
): number[] | undefined {
  const count = successors.length;
  const loop = successors.findIndex((list, node) => list.includes(node) && !without.has(node * count + node));
  if (loop >= 0) return [loop];
  const arrays = { seen: new Int32Array(count).fill(-1), cameFrom: new Int32Array(count) };
  const search: Search = { successors, budget, without, ...arrays };
  let best: number[] | undefined;
  for (let start = 0; start < count && budget.left > 0 && best?.length !== 2; start++) {
    best = cycleThrough(start, search, best?.length ?? Infinity) ?? best;
  }
  return best === undefined ? undefined : rotate(best);
}

/** The shortest cycle through a node, if it is shorter than `limit`. */
function cycleThrough(start: number, search: Search, limit: number): number[] | undefined {
  const { successors, budget, without, seen, cameFrom } = search;
  const count = successors.length;
  let front = [start];
  for (let length = 1; front.length > 0 && length < limit; length++) {
    const next: number[] = [];
    for (const node of front) {
      for (const target of successors[node] ?? []) {
        if (budget.left-- <= 0) return undefined;
        if (without.has(node * count + target)) continue;
        if (target === start) return pathTo(node, start, cameFrom);
        if (seen[target] === start) continue;
        seen[target] = start;
        cameFrom[target] = node;
        next.push(target);
      }
    }
    front = next;
  }
  return undefined;
}

function pathTo(end: number, start: number, cameFrom: Int32Array): number[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom[node] as number; // every node of the round but `start` came from another
    path.push(node);
  }
  return path.reverse();
}

function rotate(cycle: readonly number[]): number[] {
  const first = cycle.indexOf(cycle.reduce((least, node) => Math.min(least, node)));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
