import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachablePairs } from '../../src/graph/reachability.ts';

/** The obvious way: Warshall's transitive closure (1962). */
function closure(successors: readonly (readonly number[])[]): number {
  const reached = successors.map((targets, node) =>
    successors.map((_, other) => other === node || targets.includes(other)),
  );
  for (const middle of reached.keys()) {
    for (const row of reached) {
      if (!row[middle]) continue;
      for (const other of reached.keys())
        row[other] = (row[other] as boolean) || (reached[middle]?.[other] as boolean);
    }
  }
  return reached.flat().filter(Boolean).length;
}

const graphs = fc.integer({ min: 1, max: 14 }).chain(nodes =>
  fc.array(fc.array(fc.integer({ min: 0, max: nodes - 1 }), { maxLength: 4 }), {
    minLength: nodes,
    maxLength: nodes,
  }),
);

test('counts the ones of the transitive closure', () => {
  fc.assert(
    fc.property(graphs, graph => reachablePairs(graph) === closure(graph)),
    { numRuns: 500 },
  );
});

test.each([
  ['nothing', [], 0],
  ['single nodes reach themselves', [[], [], []], 3],
  ['a chain of four: 4 + 3 + 2 + 1', [[1], [2], [3], []], 10],
  ['a circle of three and what it points to: 3 · 4 + 1', [[1], [2], [0, 3], []], 13],
])('%s', (_, graph, pairs) => {
  expect(reachablePairs(graph)).toBe(pairs);
});

test('holds across blocks and for chains longer than the stack: n (n + 1) / 2', () => {
  const nodes = 10_000;
  const chain = Array.from({ length: nodes }, (_, node) => (node + 1 < nodes ? [node + 1] : []));
  expect(reachablePairs(chain)).toBe((nodes * (nodes + 1)) / 2);
  expect(reachablePairs(chain.map((next, node) => (node === nodes - 1 ? [0] : next)))).toBe(nodes ** 2);
});
