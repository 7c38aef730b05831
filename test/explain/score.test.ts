import { expect, it } from 'vitest';
import type { KpiTerm } from '../../src/model/explanation.ts';
import { explained, QUARRY, screenOf, shown, subjectOf } from './quarry.ts';

async function terms(): Promise<KpiTerm[]> {
  const { terms: all } = await subjectOf('score', 'score');
  return all.filter((term): term is KpiTerm => term.state === 'measured');
}

it('the formula comes out at the score when it is done again', async () => {
  const { explanation } = await explained(QUARRY, 'score');
  const { score } = explanation;
  const known = await terms();
  expect(known.map(({ id }) => id)).toEqual(['duplication', 'complexity', 'layering']);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const debt = known.reduce(
    (sum, { weight, numerator, denominator, halfLife }) =>
      sum + (weight * (numerator / denominator)) / halfLife / weights,
    0,
  );
  expect(100 * 2 ** -debt).toBeCloseTo(score?.value ?? 0, 9);
  for (const term of known) {
    expect(term.score).toBeCloseTo(100 * 2 ** -(term.value / term.halfLife), 9);
    expect(term.debt).toBeCloseTo((term.weight * term.value) / term.halfLife / weights, 9);
  }
});

it('the points of the KPIs add up to 100 − score, in the numbers and as they are shown', async () => {
  const { explanation } = await explained(QUARRY, 'score');
  const lost = (await terms()).reduce((sum, { pointsLost }) => sum + pointsLost, 0);
  expect(lost).toBeCloseTo(100 - (explanation.score?.value ?? 0), 9);
  const report = await shown('terminal', 'score');
  const rows = [...report.matchAll(/^(?:duplication|complexity|layering) .* ([\d.]+)$/gm)].slice(-3);
  const shownPoints = rows.map(row => Math.round(Number(row[1]) * 100));
  const [, whole, score] = /([\d.]+) = 100 − ([\d.]+)$/m.exec(report) ?? [];
  expect(shownPoints.reduce((sum, own) => sum + own, 0)).toBe(Math.round(Number(whole) * 100));
  expect(Number(whole) + Number(score)).toBe(100);
});

it('somebody with the shown numbers and a calculator gets there too', async () => {
  const report = await shown('terminal', 'score');
  const [, debt = '', score = ''] = /100 · 2\^−([\d.]+) = ([\d.]+)/.exec(report) ?? [];
  expect(Math.abs(100 * 2 ** -Number(debt) - Number(score))).toBeLessThan(0.011);
  const halvings = [...report.matchAll(/^\w+ +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)$/gm)];
  expect(halvings.length).toBeGreaterThanOrEqual(3);
  for (const [, density, halfLife, halving, weight, weighted] of halvings.slice(0, 3)) {
    expect(Number(density) / Number(halfLife)).toBeCloseTo(Number(halving), 3);
    expect(Number(halving) * Number(weight)).toBeCloseTo(Number(weighted), 3);
  }
});

it('the report of a score', async () => {
  await expect(await screenOf('score')).toMatchFileSnapshot('samples/score.txt');
});
