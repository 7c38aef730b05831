import { describe, expect, test } from 'vitest';
import { layers } from '../../src/analyzers/layers/index.ts';
import type { TkpiError } from '../../src/errors.ts';
import { type Complete, inputOf, measure, metric, type TreeOptions } from './tree.ts';

/** Three layers and an import each way; `lib` belongs to none. */
const tree = {
  'src/ui/page.ts': "import '../app/order';\nimport '../data/db';",
  'src/app/order.ts': "import '../data/db';\nimport '../ui/page';\nimport type { T } from '../lib/id';",
  'src/data/db.ts': "import type { Order } from '../app/order';",
  'src/lib/id.ts': "import '../ui/page';",
};
const broken = (outcome: Complete): string[] =>
  outcome.findings
    .filter(({ code }) => code === 'layer-violation')
    .map(({ data }) => `${data.from} → ${data.to} (${data.rule})`);
const failure = async (options: TreeOptions): Promise<string> => {
  try {
    return (await layers.measure(inputOf(tree, options))).state;
  } catch (error) {
    return (error as TkpiError).message;
  }
};

describe('an order', () => {
  test('forbids to look up and finds folders by the name of the layer', async () => {
    const outcome = await measure(tree, { layers: { order: ['ui', 'app', 'data'] } });
    expect(broken(outcome)).toEqual([
      'src/app/order.ts → src/ui/page.ts (app-looks-down)',
      'src/data/db.ts → src/app/order.ts (data-looks-down)',
    ]);
    expect(outcome.notices).toEqual([]);
    expect(metric(outcome, 'layers.typeOnly')).toBe(1);
    expect(metric(outcome, 'layers.assigned')).toEqual([3, 4]);
  });

  test('charges an edge that also closes a cycle to the rule, once', async () => {
    const outcome = await measure(tree, { layers: { order: ['ui', 'app', 'data'] } });
    const cycle = outcome.findings.find(({ code }) => code === 'cycle');
    expect(cycle?.mass).toBe(1);
    expect(cycle?.locations).toEqual([
      { path: 'src/app/order.ts', startLine: 2, endLine: 2, mass: 0 },
      { path: 'src/ui/page.ts', startLine: 1, endLine: 1, mass: 1 },
    ]);
    expect(metric(outcome, 'layering')).toEqual([3, 7]);
    expect(outcome.findings.reduce((sum, { mass }) => sum + mass, 0)).toBe(3);
  });

  test('ignores type-only imports when told so, and still reports them', async () => {
    const outcome = await measure(tree, { layers: { order: ['ui', 'app', 'data'], typeOnly: 'ignore' } });
    expect(broken(outcome)).toEqual(['src/app/order.ts → src/ui/page.ts (app-looks-down)']);
    expect(metric(outcome, 'layers.violations')).toBe(1);
    expect(metric(outcome, 'layers.typeOnly')).toBe(1);
  });
});

describe('allow', () => {
  test('replaces what the order says for a layer', async () => {
    const outcome = await measure(tree, {
      layers: { order: ['ui', 'app', 'data'], allow: { ui: ['app'], data: ['app'] } },
    });
    expect(broken(outcome)).toEqual([
      'src/app/order.ts → src/ui/page.ts (app-looks-down)',
      'src/ui/page.ts → src/data/db.ts (ui-imports-allowed)',
    ]);
  });

  test('alone restricts just the layers it names', async () => {
    const define = { top: ['src/ui/**'], rest: ['src/{app,data}/**'], lib: ['src/lib/**'] };
    const outcome = await measure(tree, { layers: { define, allow: { rest: [] } } });
    expect(broken(outcome)).toEqual([
      'src/app/order.ts → src/lib/id.ts (rest-imports-allowed)',
      'src/app/order.ts → src/ui/page.ts (rest-imports-allowed)',
    ]);
  });

  test('tells why in the finding', async () => {
    const outcome = await measure(tree, { layers: { order: ['ui', 'app', 'data'] } });
    expect(outcome.findings[0]).toMatchObject({
      severity: 'major',
      mass: 1,
      locations: [{ path: 'src/app/order.ts', startLine: 2, endLine: 2, mass: 1 }],
      data: {
        fromLayer: 'app',
        toLayer: 'ui',
        kind: 'static',
        comment: 'By the configured order, "app" lies below "ui".',
      },
    });
  });
});

describe('define', () => {
  test('is relative to the root and to each application', async () => {
    const apps = {
      'apps/a/src/ui/x.ts': '',
      'apps/a/src/data/y.ts': "import '../ui/x'",
      'apps/[b]/src/ui/x.ts': '',
      'apps/[b]/src/data/y.ts': "import '../ui/x'; import '../../../a/src/ui/x'",
    };
    const outcome = await measure(apps, {
      applications: { a: 'apps/a', b: 'apps/[b]' },
      layers: { order: ['ui', 'data'], define: { ui: ['./src/ui/**'], data: ['src/data/*'] } },
    });
    expect(metric(outcome, 'layers.violations', 'a')).toBe(1);
    expect(metric(outcome, 'layers.violations', 'b')).toBe(2);
  });

  test('moves a layer of a preset', async () => {
    const files = { 'src/domain/a.ts': "import '../storage/b'", 'src/storage/b.ts': '', 'src/app/c.ts': '' };
    expect(broken(await measure(files, { layers: { preset: 'cola' } }))).toEqual([]);
    const moved = await measure(files, {
      layers: { preset: 'cola', define: { infrastructure: ['src/storage/**'] } },
    });
    expect(broken(moved)).toEqual(['src/domain/a.ts → src/storage/b.ts (cola-domain-looks-inward)']);
  });

  test('takes the first layer that matches', async () => {
    const define = { special: ['src/app/order.ts'], app: ['src/app/**'], ui: ['src/ui/**'], none: [] };
    const outcome = await measure(tree, { layers: { define, allow: { app: [], special: ['ui'] } } });
    expect(broken(outcome)).toEqual([]);
  });
});

test('says when no file belongs to a layer', async () => {
  const outcome = await measure(tree, { layers: { order: ['roof', 'cellar'] } });
  expect(outcome.notices).toEqual(['layer rules: no file belongs to any of the configured layers']);
});

test.each<[string, unknown, RegExp]>([
  ['an unknown layer', { order: ['ui'], allow: { ui: ['dtaa'] } }, /"dtaa"/],
  ['a preset with an order', { preset: 'cola', order: ['ui'] }, /exclude each other/],
  ['a rule set that is not there', { rules: 'no.json' }, /"no.json" is not in the repository/],
  ['a rule set outside', { rules: '../rules.json' }, /not in the repository/],
])('fails on %s instead of measuring less', async (_, config, reason) => {
  expect(await failure({ layers: config })).toMatch(reason);
});

test('an empty tree has no layering debt', async () => {
  const outcome = await measure({});
  expect(outcome.findings).toEqual([]);
  expect(metric(outcome, 'layering')).toEqual([0, 0]);
});
