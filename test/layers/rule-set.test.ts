import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layers } from '../../src/analyzers/layers/index.ts';
import { type Complete, inputOf, measure, metric, type Tree } from './tree.ts';

const orchard: Tree = {
  'src/ui/page.ts': "import '../data/db';\nimport type { X } from '../app/[id]/order';",
  'src/app/[id]/order.ts': "import '../../data/db';\nconst page = import('../../ui/page');",
  'src/data/db.ts': "import '../app/[id]/order';",
  'src/alone.ts': '',
  '.hidden/x.ts': "import '../src/data/db';",
};
const withRules = (rules: unknown): Promise<Complete> =>
  measure({ ...orchard, 'rules.json': JSON.stringify(rules) }, { layers: { rules: 'rules.json' } });
const broken = (outcome: Complete): string[] =>
  outcome.findings
    .filter(({ code }) => code === 'layer-violation')
    .map(({ data, severity, mass }) => `${data.from} → ${data.to} (${data.rule}, ${severity}, ${mass})`);

test('edges a rule set forbids become findings, an edge once, by its most severe rule', async () => {
  const outcome = await withRules({
    forbidden: [
      { name: 'soft', severity: 'info', from: {}, to: { path: '^src/data' } },
      {
        name: 'no-data-in-ui',
        severity: 'error',
        comment: 'The page asks the app.',
        from: { path: '^src/ui' },
        to: { path: '^src/data' },
      },
      { name: 'no-lazy', severity: 'warn', from: {}, to: { dynamic: true } },
      { name: 'no-types', from: {}, to: { dependencyTypes: ['type-only'] } },
      { name: 'off', severity: 'ignore', from: {}, to: {} },
    ],
  });
  expect(broken(outcome)).toEqual([
    '.hidden/x.ts → src/data/db.ts (soft, minor, 1)',
    'src/app/[id]/order.ts → src/data/db.ts (soft, minor, 1)',
    'src/app/[id]/order.ts → src/ui/page.ts (no-lazy, minor, 1)',
    'src/ui/page.ts → src/app/[id]/order.ts (no-types, minor, 1)',
    'src/ui/page.ts → src/data/db.ts (no-data-in-ui, major, 1)',
  ]);
  expect(outcome.findings.find(({ data }) => data.rule === 'no-data-in-ui')?.data.comment).toBe(
    'The page asks the app.',
  );
  expect(metric(outcome, 'layers.assigned')).toBeUndefined();
  // All six edges: five by rules, db → order by the cycle order ↔ db, whose other edge is charged to "soft".
  expect(metric(outcome, 'layering')).toEqual([6, 6]);
  expect(outcome.findings.reduce((sum, { mass }) => sum + mass, 0)).toBe(6);
});

test('allowed and required rules work too; rules about modules carry no mass', async () => {
  const outcome = await withRules({
    allowed: [{ from: { path: '^src/app' }, to: {} }],
    allowedSeverity: 'error',
    required: [{ name: 'pages-ask-app', module: { path: '^src/data' }, to: { path: '^src/ui' } }],
    forbidden: [
      { name: 'no-orphans', from: { orphan: true }, to: {} },
      { name: 'unreachable', from: { path: '^src/ui/page' }, to: { path: 'alone', reachable: false } },
    ],
  });
  expect(broken(outcome).filter(text => text.includes('not-in-allowed, major'))).toHaveLength(4);
  const modules = outcome.findings.filter(({ code }) => code === 'module-rule');
  expect(modules.map(({ data, mass, severity }) => [data.rule, data.from, mass, severity])).toEqual([
    ['no-orphans', 'src/alone.ts', 0, 'minor'],
    ['unreachable', 'src/alone.ts', 0, 'minor'],
    ['pages-ask-app', 'src/data/db.ts', 0, 'minor'],
  ]);
});

test('rules on cycles are left to tkpi, rules on packages are named as not checked', async () => {
  const outcome = await withRules({
    forbidden: [
      { name: 'no-circular', severity: 'warn', from: {}, to: { circular: true } },
      { name: 'no-dev', from: {}, to: { dependencyTypes: ['npm-dev'] } },
      { name: 'no-broken', from: {}, to: { couldNotResolve: true } },
    ],
    options: { exclude: 'src' },
  });
  expect(outcome.findings.map(({ code, mass }) => [code, mass])).toEqual([['cycle', 2]]);
  expect(outcome.notices).toEqual([
    'rules on cycles are answered by tkpi\'s own search: "no-circular"',
    'rules on packages and unresolved imports are not checked: "no-dev", "no-broken"',
    '`options` of the rule set are not used',
  ]);
});

test.each<[string, string, RegExp]>([
  [
    'a pattern that may run for ever',
    '{"forbidden":[{"from":{"path":"(a+)+$"},"to":{}}]}',
    /unsafe regular expression/,
  ],
  [
    'such a pattern where it is not looked for',
    '{"required":[{"module":{"path":"(a+)+$"},"to":{"path":"x"}}]}',
    /unsafe regular expression/,
  ],
  [
    'such a pattern as a cycle rule',
    '{"forbidden":[{"from":{},"to":{"circular":true,"viaOnly":{"pathNot":["(a*)*b"]}}}]}',
    /unsafe regular expression/,
  ],
  ['a pattern that is none', '{"forbidden":[{"from":{"path":"("},"to":{}}]}', /dependency-cruiser: /],
  ['a field it does not know', '{"forbidden":[{"from":{"pth":"x"},"to":{}}]}', /dependency-cruiser: /],
])('a rule set with %s fails the measurement', async (_, text, reason) => {
  const outcome = await layers.measure(
    inputOf({ ...orchard, 'r.json': text }, { layers: { rules: 'r.json' } }),
  );
  expect(outcome).toMatchObject({ state: 'failed', reason: expect.stringMatching(reason) });
});

test.each([
  ['extends', '{"extends":"./evil.js","forbidden":[]}', /`extends`, which is not read/],
  ['broken JSON', '{"forbidden":', /is no JSON object/],
  ['no rules', '{"forbidden":5}', /holds no rules/],
])('a rule set with %s is wrong configuration', async (_, text, reason) => {
  const measuring = layers.measure(inputOf({ ...orchard, 'r.json': text }, { layers: { rules: 'r.json' } }));
  await expect(measuring).rejects.toMatchObject({
    code: 'config-invalid',
    message: expect.stringMatching(reason),
  });
});

test('the engine never meets the text or the configuration of the scanned tree', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tkpi-layers-'));
  const evil = "import '../src/data/db';\nglobalThis.tkpiWasHere = true;";
  const tree = {
    ...orchard,
    'r.json': '{"forbidden":[]}',
    '.dependency-cruiser.js': evil,
    'webpack.config.js': evil.replace('..', '.'),
    'src/evil.ts': "import './data/db'; throw new Error('secret')",
  };
  const outcome = await layers.measure(
    inputOf(tree, { layers: { rules: 'r.json' }, temporaryFolder: () => folder }),
  );
  expect(outcome.state).toBe('complete');
  expect(globalThis).not.toHaveProperty('tkpiWasHere');
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(texts).toHaveLength(9);
  for (const text of texts.flatMap(all => all.split('\n'))) {
    expect(text).toMatch(/^(|\{\}|import( type \{\} from)? "[^"]+";|(import|require)\("[^"]+"\);)$/);
  }
  expect(existsSync(join(folder, 'r.json'))).toBe(false);
});

test('imports of files with names the engine reads otherwise are told', async () => {
  const tree = {
    'a.ts': "import './b%3F'; import './c!d'",
    'b%3F.ts': '',
    'c!d.ts': '',
    'r.json': '{"forbidden":[{"name":"all","from":{},"to":{}}]}',
  };
  const outcome = await measure(tree, { layers: { rules: 'r.json' } });
  const told = outcome.notices?.some(text => /unusual names/.test(text)) === true;
  expect(broken(outcome).length + (told ? 1 : 0)).toBeGreaterThanOrEqual(2);
});
