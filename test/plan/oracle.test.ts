import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scanned } from '../helpers/tkpi.ts';
import { branchy, flat, measuredAfter, orchard, planned, promised, rows, stepOf } from './orchard.ts';

/** Points by which a promise may be wrong: calls and imports that the work brings are not foreseen. */
const TOLERANCE = 0.2;

it('a copy that is taken out brings what was promised, to the line', async () => {
  const root = orchard({
    'src/quay/north.ts': rows('north', 'hull', 24),
    'src/quay/south.ts': rows('south', 'hull', 24),
  });
  const { plan } = await planned(root, '--top', '1');
  const { step, action } = stepOf(plan, 'extract');
  expect(action.copies.map(({ path }) => path)).toEqual(['src/quay/north.ts', 'src/quay/south.ts']);
  const after = await measuredAfter(root, {
    'src/quay/south.ts': "import { north } from './north.ts';\nexport const south = north;\n",
  });
  expect(Math.abs(after.score - plan.before.value - step.gain)).toBeLessThan(TOLERANCE);
  const [duplicated] = promised(plan).duplication ?? [];
  expect(after.counts.duplication?.[0]).toBe(duplicated);
});

it('functions that go with a copy take their decisions along', async () => {
  const root = orchard({
    'src/quay/east.ts': `const before = 1;\n${flat('gauge', 'keel', 16)}`,
    'src/quay/west.ts': `const after = 2;\n${flat('gauge', 'keel', 16)}`,
  });
  const { plan } = await planned(root, '--top', '1');
  const { step, action } = stepOf(plan, 'extract');
  expect(action).toMatchObject({ functions: 1, excess: 7 });
  const after = await measuredAfter(root, {
    'src/quay/west.ts': "const after = 2;\nexport { gauge } from './east.ts';\n",
  });
  expect(after.counts.complexity).toEqual(promised(plan).complexity);
  expect(Math.abs(after.score - plan.before.value - step.gain)).toBeLessThan(TOLERANCE);
});

/** Moves the lines of each cut into a function of its own, as a plan says it. */
function withCuts(
  text: string,
  cuts: readonly { startLine: number; endLine: number }[],
  word: string,
): string {
  const lines = text.split('\n');
  const parts = cuts.map(({ startLine, endLine }, index) =>
    [`function part${index}(${word}: any): void {`, ...lines.slice(startLine - 1, endLine), '}', ''].join(
      '\n',
    ),
  );
  const rest = lines.flatMap((line, index) => {
    const cut = cuts.findIndex(({ startLine, endLine }) => index + 1 >= startLine && index + 1 <= endLine);
    if (cut < 0) return [line];
    return cuts[cut]?.startLine === index + 1 ? [`    part${cut}(${word});`] : [];
  });
  return `${rest.join('\n')}${parts.join('\n')}`;
}

it.each([
  ['branches', branchy('load', 'cargo', 4, 7), 33],
  ['statements in a row', flat('load', 'cargo', 32), 33],
])('a function that is split where the plan cuts it: %s', async (_, text, complexity) => {
  const root = orchard({ 'src/quay/load.ts': text });
  const { plan } = await planned(root, '--top', '1');
  const { step, action } = stepOf(plan, 'split');
  expect(action.cyclomatic).toBe(complexity);
  const { cuts } = action;
  if (cuts.state !== 'found') throw new Error(cuts.state);
  expect(cuts.enough).toBe(cuts.cuts.length);
  const after = await measuredAfter(root, { 'src/quay/load.ts': withCuts(text, cuts.cuts, 'cargo') });
  expect(after.counts.complexity).toEqual(promised(plan).complexity);
  expect(after.score - plan.before.value).toBeCloseTo(step.gain, 1);
});

/** Modules that all import one another. */
function tangle(names: readonly string[], without: ReadonlySet<string> = new Set()): Record<string, string> {
  return Object.fromEntries(
    names.map(name => {
      const others = names.filter(
        other => other !== name && !without.has(`src/net/${name}.ts src/net/${other}.ts`),
      );
      const wiring = others.map(other => `import { ${other} } from './${other}.ts';\n`).join('');
      return [`src/net/${name}.ts`, `${wiring}export const ${name} = () => [${others.join(', ')}];\n`];
    }),
  );
}

it('a cycle that no three imports open: the fewest are found, and without them it is gone', async () => {
  const names = ['ash', 'birch', 'cedar', 'elm', 'fir'];
  const root = orchard(tangle(names));
  const { plan } = await planned(root, '--top', '1');
  const { action } = stepOf(plan, 'break-cycle');
  expect(action).toMatchObject({ modules: 5, imports: 20, isLeast: true });
  expect(action.turn).toHaveLength(10);
  expect(action.leaves.at(-1)).toBe(0);
  const gone = new Set(action.turn.map(({ from, to }) => `${from} ${to}`));
  const after = await measuredAfter(root, tangle(names, gone));
  expect(after.counts.layering?.[0]).toBe(0);
  expect(Math.abs(after.score - plan.after.value)).toBeLessThan(TOLERANCE);
});

it('says where an import stands that is to go', async () => {
  const root = orchard({
    'src/yard/crane.ts':
      "// cranes\nimport { rope } from '../store/rope.ts';\nexport const crane = () => rope;\n",
    'src/store/rope.ts': "import { crane } from '../yard/crane.ts';\nexport const rope = () => crane;\n",
  });
  const { plan } = await planned(root);
  const { step, action } = stepOf(plan, 'break-cycle');
  const [link] = action.turn;
  expect(readFileSync(join(root, link?.from ?? ''), 'utf8').split('\n')[(link?.line ?? 0) - 1]).toMatch(
    /^import /,
  );
  const after = await measuredAfter(root, {
    [link?.from ?? '']: 'export const crane = 1;\nexport const rope = 2;\n',
  });
  expect(Math.abs(after.score - plan.before.value - step.gain)).toBeLessThan(TOLERANCE);
});

const LAYERS = { layers: { order: ['ui', 'app', 'domain'] } };
const label = (folder: string) =>
  `${['a', 'b', 'c'].map(name => `import { ${name} } from '${folder}${name}.ts';\n`).join('')}export const label = [a, b, c];\n`;
const LABELLED = {
  'src/app/a.ts': 'export const a = 1;\n',
  'src/app/b.ts': 'export const b = 1;\n',
  'src/app/c.ts': 'export const c = 1;\n',
  'src/domain/label.ts': label('../app/'),
  'src/ui/page.ts': "import { label } from '../domain/label.ts';\nexport const page = label;\n",
};

it('a file that is moved to the layer where it belongs', async () => {
  const root = orchard(LABELLED, LAYERS);
  const { plan } = await planned(root);
  const { step, action } = stepOf(plan, 'move-file');
  expect(step).toMatchObject({ path: 'src/domain/label.ts', effort: 4 });
  expect(action).toEqual({ kind: 'move-file', fromLayer: 'domain', toLayer: 'app', settles: 3 });
  const after = await measuredAfter(root, {
    'src/domain/label.ts': '// moved to app\n',
    'src/app/label.ts': label('./'),
    'src/ui/page.ts': "import { label } from '../app/label.ts';\nexport const page = label;\n",
  });
  expect(after.counts.layering).toEqual(promised(plan).layering);
  expect(after.score - plan.before.value).toBeCloseTo(step.gain, 1);
});

it('imports that are led elsewhere, where no file is in the wrong layer', async () => {
  const root = orchard(
    {
      'src/ui/paint.ts': 'export const paint = 1;\n',
      'src/ui/page.ts': "import { paint } from './paint.ts';\nexport const page = paint;\n",
      'src/ui/menu.ts': "import { paint } from './paint.ts';\nexport const menu = paint;\n",
      'src/domain/tree.ts': "import { paint } from '../ui/paint.ts';\nexport const tree = paint;\n",
    },
    LAYERS,
  );
  const { plan } = await planned(root);
  const { step, action } = stepOf(plan, 'redirect');
  expect(action.imports).toEqual([{ from: 'src/domain/tree.ts', to: 'src/ui/paint.ts', line: 1 }]);
  const after = await measuredAfter(root, { 'src/domain/tree.ts': 'export const tree = 1;\n' });
  expect(Math.abs(after.score - plan.before.value - step.gain)).toBeLessThan(TOLERANCE);
});

it('all steps together bring what the plan adds up, to the count', async () => {
  const text = branchy('load', 'cargo', 3, 8);
  const root = orchard({
    'src/quay/north.ts': rows('north', 'hull', 24),
    'src/quay/south.ts': rows('south', 'hull', 24),
    'src/quay/load.ts': text,
    'src/yard/crane.ts': "import { rope } from '../store/rope.ts';\nexport const crane = () => rope;\n",
    'src/store/rope.ts': "import { crane } from '../yard/crane.ts';\nexport const rope = () => crane;\n",
  });
  const { plan } = await planned(root);
  expect(plan.steps.map(({ action }) => action.kind).toSorted()).toEqual(['break-cycle', 'extract', 'split']);
  const { cuts } = stepOf(plan, 'split').action;
  if (cuts.state !== 'found') throw new Error(cuts.state);
  const after = await measuredAfter(root, {
    'src/quay/south.ts': "import { north } from './north.ts';\nexport const south = north;\n",
    'src/quay/load.ts': withCuts(text, cuts.cuts, 'cargo'),
    'src/store/rope.ts': 'export const rope = () => 1;\n',
  });
  expect(Math.abs(after.score - plan.after.value)).toBeLessThan(2 * TOLERANCE);
  expect(after.counts.complexity).toEqual(promised(plan).complexity);
  expect(after.counts.layering?.[0]).toBe(promised(plan).layering?.[0]);
  expect(after.counts.duplication?.[0]).toBe(promised(plan).duplication?.[0]);
  const added = plan.steps.reduce((sum, step) => sum + step.added, 0);
  expect(added).toBeCloseTo(plan.after.value - plan.before.value, 9);
  const { single, curve, overlap } = plan.sum;
  expect(single + curve + overlap).toBeCloseTo(added, 9);
  expect(plan.kpis.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(added, 9);
});

it('a function that goes with a copy and is to be split counts once', async () => {
  const fn = (word: string) => `const ${word} = 1;\n${flat('gauge', 'keel', 30)}`;
  const root = orchard({
    'src/quay/east.ts': fn('before'),
    'src/quay/west.ts': fn('after'),
    'src/tide/ebb.ts': flat('ebb', 'tide', 30),
  });
  const { plan } = await planned(root);
  // of the two copies of the function one goes: only the other one is to be split
  expect(plan.steps.map(({ action }) => action.kind).toSorted()).toEqual(['extract', 'split', 'split']);
  const { findings } = await scanned(root);
  const ids = findings.map(({ id }) => id);
  const all = (await planned(root, '--what-if', ...ids)).plan;
  expect(all.steps).toHaveLength(4);
  expect(all.after.value).toBeCloseTo(plan.after.value, 9);
  expect(all.steps.flatMap(({ overlaps }) => overlaps.map(({ why }) => why))).toContain('goes-along');
  const besideEbb = findings.filter(({ locations }) => locations[0]?.path !== 'src/tide/ebb.ts');
  const two = await planned(root, '--what-if', ...besideEbb.map(({ id }) => id));
  expect(two.plan.sum.overlap).toBeLessThan(0);
});
