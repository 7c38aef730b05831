import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

const conventions = [
  { id: 'crates', conforming: "Identifier[name='crate']", violating: "Identifier[name='box']" },
];
/** One place of four against it. */
const files = { 'a.ts': 'export const a = [crate, crate, crate, box];\n' };

function orchard(score: object, more: object = {}): string {
  const config = { conventions, score, ...more };
  return folderWith({ ...files, 'tkpi.config.json': JSON.stringify(config) });
}

test('is a KPI of the score only where a weight is given', async () => {
  const without = await scanned(orchard({}));
  expect(without.total.kpis.map(({ id }) => id)).toEqual(['duplication', 'complexity', 'layering']);
  expect(without.ruler.model).toBe('aq-1');
  const { total, ruler, findings } = await scanned(orchard({ weights: { conventions: 1 } }));
  expect(ruler.model).toBe('aq-1+custom');
  // by the formula: x/h = 0.25 / 0.1, of the weights 0.3 + 0.4 + 0.3 + 1 the half
  expect(total.score?.value).toBeCloseTo(100 * 2 ** -(2.5 / 2), 10);
  expect(total.kpis.at(-1)).toMatchObject({ id: 'conventions', numerator: 1, denominator: 4, halfLife: 0.1 });
  expect(findings.reduce((sum, { mass }) => sum + mass, 0)).toBe(1);
});

test('half-life and target can be chosen', async () => {
  const score = {
    weights: { conventions: 1 },
    halfLives: { conventions: 0.25 },
    targets: { conventions: 0.1 },
  };
  const { total } = await scanned(orchard(score));
  expect(total.kpis.at(-1)).toMatchObject({ halfLife: 0.25, target: 0.1, score: 50 });
});

test('places that nobody has are not measured, and no 100 points', async () => {
  const root = orchard({ weights: { conventions: 1 } }, { exclude: ['a.ts'] });
  const { writeFiles } = await import('../helpers/repository.ts');
  writeFiles(root, { 'b.ts': 'export const b = 1;\n' });
  const { total } = await scanned(root);
  expect(total.kpis.at(-1)).toEqual({
    id: 'conventions',
    state: 'not-measured',
    reason: 'there is nothing here that it counts',
  });
});

test.each(['terminal', 'markdown', 'html'])('%s shows the KPI', async format => {
  const { stdout, exitCode } = await tkpi(orchard({ weights: { conventions: 1 } }), ['scan', '-f', format]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('conventions');
  expect(stdout).toMatch(/1 of 4 places/);
});

test('explain and plan know the KPI', async () => {
  const root = orchard({ weights: { conventions: 1 } });
  const { stdout, exitCode } = await tkpi(root, ['explain', 'conventions']);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('violating place')]);
  expect((await tkpi(root, ['plan'])).exitCode).toBe(0);
});
