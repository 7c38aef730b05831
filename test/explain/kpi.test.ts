import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeFiles } from '../helpers/repository.ts';
import { explained, freshFolder, QUARRY, QUARRY_FILES, screenOf, subjectOf } from './quarry.ts';

const KPIS = ['duplication', 'complexity', 'layering'];

it.each(KPIS)('the findings of %s add up to its debt and to its points', async id => {
  const { term, findings } = await subjectOf('kpi', id);
  if (term.state !== 'measured') throw new Error('not measured');
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.reduce((sum, { mass }) => sum + mass, 0)).toBe(term.numerator);
  expect(findings.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(term.pointsLost, 9);
  const costs = findings.map(({ points }) => points);
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
});

/** The score when the debt of one KPI has another mass. */
async function scoreWith(id: string, less: number): Promise<number> {
  const { terms } = await subjectOf('score', 'score');
  const debt = terms.reduce((sum, term) => {
    if (term.state !== 'measured') return sum;
    const numerator = term.numerator - (term.id === id ? less : 0);
    return sum + (term.weight * numerator) / term.denominator / term.halfLife;
  }, 0);
  return 100 * 2 ** -debt; // the weights of this model add up to 1
}

it.each(KPIS)('so much of %s is worth so many points', async id => {
  const { explanation } = await explained(QUARRY, id);
  const { onePoint, allDebt, toTarget, term } = await subjectOf('kpi', id);
  if (term.state !== 'measured') throw new Error('not measured');
  const score = explanation.score?.value ?? 0;
  for (const part of [onePoint, allDebt, toTarget]) {
    if (part !== undefined) expect((await scoreWith(id, part.mass)) - score).toBeCloseTo(part.points, 9);
  }
  if (onePoint === undefined) expect(allDebt?.points).toBeLessThan(1);
  else {
    expect(onePoint.points).toBeGreaterThanOrEqual(1);
    expect((await scoreWith(id, onePoint.mass - 1)) - score).toBeLessThan(1);
  }
  const mass = toTarget?.mass ?? 0;
  expect((term.numerator - mass) / term.denominator).toBeLessThanOrEqual(term.target);
  expect((term.numerator - mass + 1) / term.denominator).toBeGreaterThan(term.target);
});

it('stands among the packages of the calibration where it was counted as they were', async () => {
  const file = new URL('../../rules/percentiles-aq-1.json', import.meta.url);
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: { kpis: Record<string, { numerator: number; denominator: number }> }[];
  };
  const { term, standing } = await subjectOf('kpi', 'duplication');
  const values = packages.map(
    ({ kpis }) => (kpis.duplication?.numerator ?? 0) / (kpis.duplication?.denominator ?? 1),
  );
  const value = term.state === 'measured' ? term.value : 0;
  expect(standing).toEqual({
    state: 'known',
    better: values.filter(own => own < value).length,
    worse: values.filter(own => own > value).length,
    packages: 53,
  });
});

it('a value that packages have too is neither worse nor better than theirs', async () => {
  const root = freshFolder();
  writeFiles(root, {
    'a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
    'b.ts': 'export const b = 1;\n',
  });
  const { explanation } = await explained(root, 'layering');
  // docs/calibration.md: 29 of the 53 packages have an import in debt
  expect(explanation.subject).toMatchObject({ standing: { better: 0, worse: 29, packages: 53 } });
});

it.each([
  ['complexity', 'another limit or variant'],
  ['layering', 'layer rules count here'],
])('%s, counted in another way, is not compared with them', async (id, reason) => {
  const { standing } = await subjectOf('kpi', id);
  expect(standing).toMatchObject({ state: 'not-comparable', reason: expect.stringContaining(reason) });
});

it('a KPI that was not measured says why, and is no number', async () => {
  const root = freshFolder();
  writeFiles(root, {
    'tkpi.config.json': '{ "analyzers": { "duplication": false } }',
    'a.ts': 'export const a = 1;\n',
  });
  const { explanation } = await explained(root, 'duplication');
  expect(explanation.subject).toMatchObject({
    term: { id: 'duplication', state: 'not-measured', reason: 'switched off' },
    findings: [],
  });
  expect(explanation.notices).toContain('duplication was not measured: switched off');
});

it('an application has a score and points of its own', async () => {
  const root = freshFolder();
  const files = Object.entries(QUARRY_FILES).filter(
    ([path]) => path.startsWith('src/pit') || path.startsWith('src/yard'),
  );
  writeFiles(root, {
    'package.json': '{ "name": "both", "workspaces": ["packages/*"] }',
    'packages/pit/package.json': '{ "name": "pit" }',
    'packages/calm/package.json': '{ "name": "calm" }',
    'packages/calm/a.ts': 'export const a = (b: number) => (b > 1 ? 1 : 2);\n',
    ...Object.fromEntries(files.map(([path, text]) => [`packages/pit/${path}`, text])),
  });
  const pit = await explained(root, 'complexity', '--app', 'pit');
  expect(pit.explanation).toMatchObject({ application: 'pit', subject: { term: { numerator: 4 } } });
  const calm = await explained(root, 'complexity', '--app', 'calm');
  expect(calm.explanation).toMatchObject({
    score: { value: 100 },
    subject: { findings: [], term: { pointsLost: 0 } },
  });
  const { error } = await explained(root, 'complexity', '--app', 'kalm');
  expect(error).toMatchObject({
    code: 'unknown-application',
    hint: expect.stringContaining('Did you mean calm?'),
  });
  expect((await explained(root, 'packages', '--app', 'calm')).error).toMatchObject({ code: 'usage' });
});

it('the report of a KPI', async () => {
  await expect(await screenOf('layering')).toMatchFileSnapshot('samples/kpi.txt');
});
