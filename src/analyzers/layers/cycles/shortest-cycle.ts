import type { Successors } from './components.ts';

/** How many more edges a search may look at; shared by the searches of one component. */
export interface Budget {
  left: number;
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
  let best: number[] | undefined;
  for (let start = 0; start < successors.length && budget.left > 0; start++) {
    const found = cycleThrough(start, successors, budget, without, best?.length ?? Infinity);
    if (found !== undefined) best = found;
    if (best !== undefined && best.length <= 2) break;
  }
  return best === undefined ? undefined : rotate(best);
}

/** The shortest cycle through a node, if it is shorter than `limit`. */
function cycleThrough(
  start: number,
  successors: Successors,
  budget: Budget,
  without: ReadonlySet<number>,
  limit: number,
): number[] | undefined {
  const count = successors.length;
  const cameFrom = new Map<number, number>();
  let front = [start];
  for (let length = 1; front.length > 0 && length < limit; length++) {
    const next: number[] = [];
    for (const node of front) {
      for (const target of successors[node] ?? []) {
        if (budget.left-- <= 0) return undefined;
        if (without.has(node * count + target)) continue;
        if (target === start) return pathTo(node, start, cameFrom);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, node);
        next.push(target);
      }
    }
    front = next;
  }
  return undefined;
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node) as number; // every node of the search but `start` came from another
    path.push(node);
  }
  return path.reverse();
}

function rotate(cycle: readonly number[]): number[] {
  const first = cycle.indexOf(cycle.reduce((least, node) => Math.min(least, node)));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
