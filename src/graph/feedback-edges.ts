import type { Successors } from './components.ts';
import { exactOrder, MOST_EXACT } from './exact-order.ts';
import { goodOrder } from './good-order.ts';

/** An edge between two nodes. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Edges without which a graph has no cycle. */
export interface FeedbackEdges {
  /** In the order of their nodes. None of them can be kept. */
  readonly edges: readonly Step[];
  /** True when there is no smaller set; false when nobody knows: a good one was looked for. */
  readonly isLeast: boolean;
}

/**
 * A small set of edges that make the graph acyclic when they go, or when they are turned around (minimum feedback arc set). The
 * nodes are put into an order; the edges that run against it are the set. Of up to 18 nodes the best order is found by trying all
 * (with what is known of their parts); of more nodes by a heuristic, see `goodOrder`.
 */
export function feedbackEdges(successors: Successors): FeedbackEdges {
  const isLeast = successors.length <= MOST_EXACT;
  const order = isLeast ? exactOrder(successors) : goodOrder(successors);
  return { edges: needed(successors, backEdges(successors, order)), isLeast };
}

function backEdges(successors: Successors, order: readonly number[]): Step[] {
  const rank = new Int32Array(successors.length);
  order.forEach((node, index) => {
    rank[node] = index;
  });
  return successors.flatMap((targets, from) =>
    targets.filter(to => (rank[to] as number) <= (rank[from] as number)).map(to => ({ from, to })),
  );
}

/** An edge that runs against the order but closes no cycle with what is left may stay. */
function needed(successors: Successors, back: readonly Step[]): Step[] {
  const gone = new Set(back.map(step => keyOf(step, successors.length)));
  return back.filter(step => {
    gone.delete(keyOf(step, successors.length));
    const closes = isReachable(successors, gone, step);
    if (closes) gone.add(keyOf(step, successors.length));
    return closes;
  });
}

function keyOf({ from, to }: Step, count: number): number {
  return from * count + to;
}

/** Does a way lead from the end of the edge back to its start? */
function isReachable(successors: Successors, gone: ReadonlySet<number>, { from, to }: Step): boolean {
  const count = successors.length;
  const seen = new Uint8Array(count);
  const open = [to];
  seen[to] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === from) return true;
    for (const next of successors[node] ?? []) {
      if (seen[next] === 1 || gone.has(node * count + next)) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return false;
}
