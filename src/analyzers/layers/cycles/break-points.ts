import type { Successors } from '../../../graph/components.ts';
import type { Step } from '../../../graph/feedback-edges.ts';
import { type Budget, shortestCycle } from './shortest-cycle.ts';

/** A suggestion with more imports to change is no cheap way any more. */
const MOST = 3;
/** Edges looked at in one component: some tens of milliseconds at most. */
const BUDGET = 2_000_000;
/** From how many nodes a short cycle is looked for at least. */
const STARTS = 64;

/**
 * The fewest edges, at most three, without which the component has no cycle. Exact where it answers: some edge of
 * any one cycle must go, so the search branches over the edges of a short cycle, one more edge each round.
 *
 * @returns `undefined` when there is no such small set, or none was found in the budget
 */
export function breakPoints(successors: Successors): Step[] | undefined {
  const budget: Budget = { left: BUDGET };
  for (let most = 1; most <= MOST && budget.left > 0; most++) {
    const found = search(successors, budget, [], most);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Depth of the recursion is at most {@link MOST}. */
function search(
  successors: Successors,
  budget: Budget,
  gone: readonly Step[],
  most: number,
): Step[] | undefined {
  const without = new Set(gone.map(({ from, to }) => from * successors.length + to));
  const cycle = most === 0 ? undefined : shortCycle(successors, budget, without);
  if (cycle === undefined) return isAcyclic(successors, without, budget) ? [...gone] : undefined;
  const steps = cycle.map((from, index): Step => ({ from, to: cycle[(index + 1) % cycle.length] as number }));
  for (const step of steps) {
    if (budget.left <= 0) return undefined;
    const found = search(successors, budget, [...gone, step], most - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Any cycle will do to branch over; a short one branches less. So not all of the budget is spent on the shortest. */
function shortCycle(
  successors: Successors,
  budget: Budget,
  without: ReadonlySet<number>,
): number[] | undefined {
  const edges = successors.reduce((sum, list) => sum + list.length, 0);
  const part: Budget = { left: Math.min(budget.left, STARTS * edges) };
  budget.left -= part.left;
  const cycle = shortestCycle(successors, part, without);
  budget.left += part.left;
  return cycle;
}

/** Kahn's algorithm (1962): takes away nodes nothing points to; what is left lies on or behind a cycle. */
function isAcyclic(successors: Successors, without: ReadonlySet<number>, budget: Budget): boolean {
  const count = successors.length;
  const incoming = new Int32Array(count);
  const each = (node: number, visit: (target: number) => void): void => {
    for (const target of successors[node] ?? []) {
      budget.left--;
      if (!without.has(node * count + target)) visit(target);
    }
  };
  const add = (target: number): void => {
    incoming[target] = (incoming[target] as number) + 1;
  };
  for (let node = 0; node < count; node++) each(node, add);
  const free = successors.map((_, node) => node).filter(node => incoming[node] === 0);
  let taken = 0;
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    taken++;
    each(node, target => {
      incoming[target] = (incoming[target] as number) - 1;
      if (incoming[target] === 0) free.push(target);
    });
  }
  return taken === count;
}
