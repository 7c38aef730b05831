import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclicComponents, type Successors } from '../../src/graph/components.ts';
import { exactOrder } from '../../src/graph/exact-order.ts';
import { feedbackEdges, type Step } from '../../src/graph/feedback-edges.ts';
import { goodOrder } from '../../src/graph/good-order.ts';

/** A graph of so many nodes; each edge once, none from a node to itself. */
const graph = (nodes: number) =>
  fc
    .array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
      minLength: nodes * 2,
      maxLength: nodes * 3,
      size: 'max',
    })
    .map(pairs => successorsOf(nodes, pairs));

function successorsOf(nodes: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const sets = Array.from({ length: nodes }, () => new Set<number>());
  for (const [from, to] of pairs) if (from !== to) sets[from]?.add(to);
  return sets.map(set => [...set]);
}

function without(successors: Successors, gone: readonly Step[]): number[][] {
  return successors.map((list, node) =>
    list.filter(target => !gone.some(({ from, to }) => from === node && to === target)),
  );
}

function against(successors: Successors, order: readonly number[]): number {
  return successors.flatMap((list, node) =>
    list.filter(target => order.indexOf(target) < order.indexOf(node)),
  ).length;
}

/** The slow and obvious way: all orders. */
function leastOfAllOrders(successors: Successors): number {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap(first => orders(left.filter(other => other !== first)).map(rest => [first, ...rest]));
  return Math.min(...orders([...successors.keys()]).map(order => against(successors, order)));
}

describe('feedback edges', () => {
  it('are as few as the best of all orders leaves, in small graphs', () => {
    fc.assert(
      fc.property(graph(6), successors => {
        const { edges, isLeast } = feedbackEdges(successors);
        expect(isLeast).toBe(true);
        expect(edges).toHaveLength(leastOfAllOrders(successors));
        expect(against(successors, exactOrder(successors))).toBe(edges.length);
      }),
      { numRuns: 60 },
    );
  });

  it('open every graph, and none of them can stay', () => {
    fc.assert(
      fc.property(graph(24), successors => {
        const { edges, isLeast } = feedbackEdges(successors);
        expect(isLeast).toBe(false);
        expect(cyclicComponents(without(successors, edges))).toEqual([]);
        for (const kept of edges) {
          const others = edges.filter(edge => edge !== kept);
          expect(cyclicComponents(without(successors, others))).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('may be turned around instead: then the graph is open too', () => {
    fc.assert(
      fc.property(graph(12), successors => {
        const { edges } = feedbackEdges(successors);
        const turned = without(successors, edges).map((list, node) => [
          ...list,
          ...edges.filter(({ to }) => to === node).map(({ from }) => from),
        ]);
        expect(cyclicComponents(turned)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('by the heuristic are never fewer than the least, and hardly more', () => {
    let [least, good] = [0, 0];
    fc.assert(
      fc.property(graph(13), successors => {
        const cost = against(successors, goodOrder(successors));
        const best = against(successors, exactOrder(successors));
        expect(cost).toBeGreaterThanOrEqual(best);
        least += best;
        good += cost;
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(least).toBeGreaterThan(300);
    expect(good).toBeLessThanOrEqual(least * 1.02);
  });

  it('of a ring is one edge, of a complete graph half of them', () => {
    const ring = Array.from({ length: 40 }, (_, node) => [(node + 1) % 40]);
    expect(feedbackEdges(ring).edges).toHaveLength(1);
    const nodes = [...Array(20).keys()];
    const complete = nodes.map(node => nodes.filter(other => other !== node));
    expect(feedbackEdges(complete).edges).toHaveLength(190);
    expect(feedbackEdges([]).edges).toEqual([]);
    expect(feedbackEdges([[0]]).edges).toEqual([{ from: 0, to: 0 }]);
  });
});
