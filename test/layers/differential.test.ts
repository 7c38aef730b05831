import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileToDependencyCruiser } from '../../src/analyzers/layers/cruiser/compile.ts';
import { cruiseGraph } from '../../src/analyzers/layers/cruiser/engine.ts';
import { buildGraph } from '../../src/analyzers/layers/graph/build-graph.ts';
import { assignLayers } from '../../src/analyzers/layers/rules/assign.ts';
import { checkLayers } from '../../src/analyzers/layers/rules/check.ts';
import { layerRules } from '../../src/analyzers/layers/rules/layer-rules.ts';
import { PRESET_NAMES } from '../../src/analyzers/layers/rules/preset.ts';
import type { FileFacts } from '../../src/model/facts.ts';
import { inputOf, readTree, type Tree } from './tree.ts';

const packageTree = (name: string, folder: string): Tree =>
  readTree(
    join('node_modules', name, folder),
    path => /\.[cm]?[jt]s$|^package.json$/.test(path) && !/\.d\.[cm]?ts$|node_modules/.test(path),
  );

/** The same violations by tkpi and by dependency-cruiser, as `rule: from → to`. */
async function both(
  tree: Tree,
  config: Record<string, unknown>,
): Promise<{ own: string[]; theirs: string[] }> {
  const input = inputOf(tree, { layers: config });
  const graph = buildGraph(input.sources, (await input.facts) as Map<string, FileFacts>);
  const outcome = layerRules(config, graph.modules, input.sources.applications);
  if (outcome.state !== 'ok') throw new Error(JSON.stringify(outcome));
  const { zones, rules, typeOnly } = outcome.rules;
  const own = checkLayers(graph.edges, assignLayers(graph.modules, zones), rules)
    .filter(({ edge }) => typeOnly === 'count' || edge.kind !== 'type-only')
    .map(({ rule, edge }) => `${rule.name}: ${edge.from} → ${edge.to}`);
  const folder = mkdtempSync(join(tmpdir(), 'tkpi-layers-'));
  const cruised = await cruiseGraph(graph, compileToDependencyCruiser(outcome.rules), folder);
  if (cruised.state !== 'ok') throw new Error(cruised.reason);
  expect(cruised.unseen).toBe(0);
  const theirs = cruised.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { own: own.sort(), theirs: [...new Set(theirs)].sort() };
}

for (const preset of PRESET_NAMES) {
  test(`${preset} names the same edges in both languages, on every fixture`, async () => {
    const trees = PRESET_NAMES.map(name => readTree(join('fixtures/layers', name)));
    // One tree of all fixtures: each in a folder of its own.
    const tree = Object.fromEntries(
      trees.flatMap((files, index) =>
        Object.entries(files).map(([path, text]) => [`${PRESET_NAMES[index]}-case/${path}`, text]),
      ),
    );
    const { own, theirs } = await both(tree, { preset });
    expect(own.length).toBeGreaterThan(2);
    expect(theirs).toEqual(own);
    // One preset has a type-only import among its violations.
    if (preset !== 'layered') return;
    const lenient = await both(tree, { preset, typeOnly: 'ignore' });
    expect(lenient.own).toHaveLength(own.length - 1);
    expect(lenient.theirs).toEqual(lenient.own);
  });
}

/** Real packages: a made-up order that many of their imports break, so that there is much to agree on. */
test.each<[string, string, Record<string, unknown>, number]>([
  [
    'dependency-cruiser',
    '.',
    {
      order: ['utl', 'graph-utl', 'validate', 'analyze', 'extract', 'main'],
      allow: { report: ['utl'] },
      define: {
        report: ['src/report/**'],
        utl: ['src/utl/**'],
        'graph-utl': ['src/graph-utl/**'],
        validate: ['src/validate/**'],
        analyze: ['src/{analyze,analyse}/**'],
        extract: ['src/extract/**'],
        main: ['src/main/**'],
      },
    },
    20,
  ],
  [
    'zod',
    'src',
    {
      define: {
        locales: ['**/locales/*'],
        core: ['v4/core/**'],
        classic: ['v4/classic/**'],
        mini: ['v4/mini/**', 'mini/*'],
        old: ['v3/**'],
      },
      order: ['core', 'classic', 'mini', 'locales', 'old'],
      typeOnly: 'ignore',
    },
    20,
  ],
  ['yaml', 'dist', { order: ['nodes', 'schema', 'compose', 'parse', 'stringify', 'doc'] }, 20],
])('%s: the same edges', async (name, folder, config, least) => {
  const { own, theirs } = await both(packageTree(name, folder), config);
  expect(own.length).toBeGreaterThanOrEqual(least);
  expect(theirs).toEqual(own);
});
