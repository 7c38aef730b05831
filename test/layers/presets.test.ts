import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRESET_NAMES, readPreset } from '../../src/analyzers/layers/rules/preset.ts';
import { measure, metric, readTree } from './tree.ts';

/**
 * The fixtures mark each line that breaks a rule with `// breaks <rule>`; all other imports are near misses. The
 * numbers here were counted by hand: violations, all edges, files in a layer.
 */
const counted = {
  layered: [6, 20, 9],
  cola: [6, 21, 8],
  'cola-strict': [11, 21, 8],
  clean: [5, 13, 7],
  hexagonal: [4, 13, 4],
  'feature-sliced': [6, 20, 13],
  mvc: [3, 8, 4],
} as const;

const fixture = (name: string): Record<string, string> => readTree(join('fixtures/layers', name));

for (const [name, [violations, edges, assigned]] of Object.entries(counted)) {
  test(`${name} catches the marked imports and no others`, async () => {
    const tree = fixture(name);
    const outcome = await measure(tree, { layers: { preset: name } });
    const marked = Object.entries(tree).flatMap(([path, text]) =>
      text.split('\n').flatMap((line, index) => {
        const rule = /\/\/ breaks (\S+)/.exec(line)?.[1];
        return rule === undefined ? [] : [`${path}:${index + 1} ${rule}`];
      }),
    );
    const found = outcome.findings.filter(({ code }) => code === 'layer-violation');
    const told = found.map(
      ({ locations, data }) => `${locations[0]?.path}:${locations[0]?.startLine} ${data.rule}`,
    );
    expect(told.sort()).toEqual(marked.sort());
    expect(found).toHaveLength(violations);
    expect(metric(outcome, 'layers.violations')).toBe(violations);
    expect(metric(outcome, 'edges')).toBe(edges);
    expect(metric(outcome, 'layers.assigned')).toEqual([assigned, Object.keys(tree).length]);
    const mass = outcome.findings.reduce((sum, finding) => sum + finding.mass, 0);
    expect(metric(outcome, 'layering')).toEqual([mass, edges]);
  });
}

test('presets name known layers and say why', () => {
  for (const name of PRESET_NAMES) {
    const { rules, layers } = readPreset(name);
    const known = layers.map(layer => layer.name);
    for (const rule of rules) {
      expect(known).toEqual(expect.arrayContaining([rule.from, ...rule.to]));
      expect(rule.comment).toMatch(/^[A-Z].{30,}\.$/);
      expect(['minor', 'major', 'critical']).toContain(rule.severity);
      expect(rule.to.includes(rule.from)).toBe(rule.slicesApart === true);
    }
    expect(new Set(rules.map(rule => rule.name)).size).toBe(rules.length);
  }
});

test('says which preset the folders look like', async () => {
  const hints = await Promise.all(
    Object.keys(counted).map(async name =>
      (await measure(fixture(name))).notices?.filter(text => /look like/.test(text)),
    ),
  );
  const like = (name: string): string[] => [
    `only import cycles count, no layer rules are configured; the folders look like the preset "${name}"`,
  ];
  // Fixtures have one file per layer where two are asked for, so most are too small to tell.
  expect(hints).toEqual([like('layered'), [], [], [], [], like('feature-sliced'), []]);
});

test('does not guess a preset from one or two folders', async () => {
  const outcome = await measure({
    'src/services/a.ts': "import './b'",
    'src/services/b.ts': '',
    'src/models/a.ts': '',
    'src/models/b.ts': '',
    'src/app/c.ts': '',
    'src/app/d.ts': '',
  });
  expect(outcome.notices).toEqual(['only import cycles count, no layer rules are configured']);
});
