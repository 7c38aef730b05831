import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakPoints } from '../../src/analyzers/layers/cycles/break-points.ts';
import { shortestCycle } from '../../src/analyzers/layers/cycles/shortest-cycle.ts';
import { cyclicComponents } from '../../src/graph/components.ts';
import { measure, metric, type Tree } from './tree.ts';

const cyclesOf = (outcome: Awaited<ReturnType<typeof measure>>) =>
  outcome.findings.filter(({ code }) => code === 'cycle');

describe('a cycle', () => {
  test('is found with its edges, its shortest way round and where to open it', async () => {
    // a → b → c → a is the circle, b → a the short cut; d only looks in.
    const outcome = await measure({
      'a.ts': "import './b'",
      'b.ts': "import './c';\nimport './a'",
      'c.ts': "\n\nimport './a'",
      'd.ts': "import './a'",
    });
    expect(cyclesOf(outcome)).toEqual([
      {
        id: expect.stringMatching(/^layers:[0-9a-f]{16}$/),
        analyzer: 'layers',
        code: 'cycle',
        application: 'orchard',
        mass: 4,
        severity: 'major',
        locations: [
          { path: 'a.ts', startLine: 1, endLine: 1, mass: 1 },
          { path: 'b.ts', startLine: 1, endLine: 1, mass: 1 },
          { path: 'b.ts', startLine: 2, endLine: 2, mass: 1 },
          { path: 'c.ts', startLine: 3, endLine: 3, mass: 1 },
        ],
        data: {
          size: 3,
          edges: 4,
          modules: ['a.ts', 'b.ts', 'c.ts'],
          path: ['a.ts', 'b.ts'],
          breakAt: { from: 'a.ts', to: 'b.ts', line: 1, imports: 1 },
        },
      },
    ]);
    expect(metric(outcome, 'layering')).toEqual([4, 5]);
    expect(metric(outcome, 'cycles')).toBe(1);
    expect(metric(outcome, 'cycles.modules')).toBe(3);
    expect(outcome.notices).toContain('only import cycles count, no layer rules are configured');
  });

  test('is one module that imports itself', async () => {
    const outcome = await measure({
      'package.json': '{ "name": "o", "main": "a.js" }',
      'a.ts': "import 'o'",
    });
    expect(cyclesOf(outcome)).toMatchObject([{ mass: 1, data: { size: 1, path: ['a.ts'] } }]);
  });

  test('is closed by require', async () => {
    const outcome = await measure({ 'a.cjs': "require('./b.cjs')", 'b.cjs': "require('./a.cjs')" });
    expect(cyclesOf(outcome)).toMatchObject([{ mass: 2, data: { size: 2 } }]);
  });

  test.each<[string, Tree, number]>([
    ['a type-only import', { 'a.ts': "import './b'", 'b.ts': "import type { A } from './a'" }, 0],
    ['an import() that runs later', { 'a.ts': "import './b'", 'b.ts': "import('./a')" }, 2],
    ['a chain', { 'a.ts': "import './b'", 'b.ts': "import './c'", 'c.ts': '' }, 0],
    [
      'a diamond',
      { 'a.ts': "import './b'; import './c'", 'b.ts': "import './d'", 'c.ts': "import './d'", 'd.ts': '' },
      0,
    ],
  ])('is not closed by %s', async (_, tree, lazyModules) => {
    const outcome = await measure(tree);
    expect(cyclesOf(outcome)).toEqual([]);
    expect(metric(outcome, 'layering')?.[0 as never]).toBe(0);
    expect(metric(outcome, 'cycles.lazyModules')).toBe(lazyModules);
  });

  test('keeps its identity when lines move, and changes it with its modules', async () => {
    const ids = async (tree: Tree): Promise<string[]> => (await measure(tree)).findings.map(({ id }) => id);
    const before = await ids({ 'a.ts': "import './b'", 'b.ts': "import './a'" });
    expect(
      await ids({ 'a.ts': "\n\nimport './b'", 'b.ts': "import './a'; import './c'", 'c.ts': '' }),
    ).toEqual(before);
    expect(await ids({ 'a.ts': "import './b'", 'b.ts': "import './c'", 'c.ts': "import './a'" })).not.toEqual(
      before,
    );
  });

  test('across applications is charged where the import stands', async () => {
    const outcome = await measure(
      { 'x/a.ts': "import '../y/b'", 'y/b.ts': "import '../x/a'; import './c'", 'y/c.ts': '' },
      { applications: { x: 'x', y: 'y' } },
    );
    expect(metric(outcome, 'layering', 'x')).toEqual([1, 1]);
    expect(metric(outcome, 'layering', 'y')).toEqual([1, 2]);
  });
});

describe('a large cycle', () => {
  const name = (index: number): string => `m${String(index).padStart(4, '0')}`;

  test('of 1000 modules in a ring is one small finding that opens at one import', async () => {
    const ring = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `${name(index)}.ts`,
        `import './${name((index + 1) % 1000)}'`,
      ]),
    );
    const [cycle, ...others] = cyclesOf(await measure(ring));
    expect(others).toEqual([]);
    expect(cycle).toMatchObject({
      mass: 1000,
      data: { size: 1000, more: 950, pathMore: 950, breakAt: { imports: 1 } },
    });
    expect(cycle?.data.modules).toHaveLength(50);
    expect(JSON.stringify(cycle).length).toBeLessThan(100_000);
  });

  test('of 40 modules that all import each other opens nowhere cheaply', async () => {
    const all = Array.from({ length: 40 }, (_, index) => name(index));
    const clique = Object.fromEntries(
      all.map(own => [
        `${own}.ts`,
        all
          .filter(other => other !== own)
          .map(other => `import './${other}'`)
          .join(';'),
      ]),
    );
    const [cycle] = cyclesOf(await measure(clique));
    expect(cycle).toMatchObject({ mass: 40 * 39, data: { size: 40, path: ['m0000.ts', 'm0001.ts'] } });
    expect(cycle?.data.breakAt).toBeUndefined();
  });

  test('is found behind a chain of 20,000 modules', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => [index + 1]);
    expect(cyclicComponents([...chain, [19_999]])).toEqual([[19_999, 20_000]]);
  });
});

/** A graph of up to 8 nodes as lists of successors. */
const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain(size => fc.array(fc.uniqueArray(fc.nat(size - 1)), { minLength: size, maxLength: size }));

/** Slow and obvious: who reaches whom, by trying once more for each node (Warshall). */
function reach(graph: readonly (readonly number[])[]): boolean[][] {
  const found = graph.map(list => graph.map((_, node) => list.includes(node)));
  graph.forEach((_, via) => {
    for (const row of found)
      if (row[via])
        found[via]?.forEach((reached, to) => {
          if (reached) row[to] = true;
        });
  });
  return found;
}

const cyclic = (graph: readonly (readonly number[])[]): boolean =>
  reach(graph).some((row, node) => row[node]);

describe('on any graph', () => {
  test('components are the nodes that reach each other', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const reaches = reach(graph);
        const slow = graph
          .map((_, node) =>
            graph.map((_, other) => other).filter(other => reaches[node]?.[other] && reaches[other]?.[node]),
          )
          .filter((group, node) => group[0] === node);
        expect(cyclicComponents(graph).sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual(slow);
      }),
    );
  });

  test('the shortest cycle is one, and no shorter one exists', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const found = shortestCycle(graph, { left: 1e6 });
        // Walks of length k that return, by taking k steps from every node.
        const lengths = graph.flatMap((_, start) => {
          let front = new Set([start]);
          for (let length = 1; length <= graph.length; length++) {
            front = new Set([...front].flatMap(node => graph[node] ?? []));
            if (front.has(start)) return [length];
          }
          return [];
        });
        expect(found?.length ?? Infinity).toBe(Math.min(...lengths));
        found?.forEach((node, index) => {
          expect(graph[node]).toContain(found[(index + 1) % found.length]);
        });
        if (found !== undefined) expect(found[0]).toBe(Math.min(...found));
      }),
    );
  });

  test('break points leave no cycle, and fewer would', () => {
    fc.assert(
      fc.property(graphs.filter(cyclic), graph => {
        const edges = graph.flatMap((list, from) => list.map(to => ({ from, to })));
        const without = (gone: readonly { from: number; to: number }[]): number[][] =>
          graph.map((list, from) =>
            list.filter(to => !gone.some(edge => edge.from === from && edge.to === to)),
          );
        const opens = edges.some(edge => !cyclic(without([edge])));
        const opensByTwo = opens || edges.some(a => edges.some(b => !cyclic(without([a, b]))));
        const found = breakPoints(graph);
        if (found !== undefined) expect(cyclic(without(found))).toBe(false);
        expect(found?.length === 1).toBe(opens);
        expect((found?.length ?? 9) <= 2).toBe(opensByTwo);
      }),
    );
  });
});
