import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreModel } from '../../src/kpi/model.ts';
import { type KpiCounts, scoreKpis } from '../../src/kpi/score.ts';
import type { Kpi } from '../../src/model/snapshot.ts';

const model = scoreModel({ weights: {}, halfLives: {}, targets: {} });
const measured = (numerator: number, denominator: number): KpiCounts => ({
  state: 'measured',
  numerator,
  denominator,
});
const scoreOf = (counts: Record<string, KpiCounts>) =>
  scoreKpis(model, ({ id }) => counts[id] ?? { state: 'not-measured', reason: 'no data' });
const lost = (kpis: readonly Kpi[]) =>
  kpis.reduce((sum, kpi) => sum + (kpi.state === 'measured' ? kpi.pointsLost : 0), 0);

/** Any KPI counts: numerator within the denominator, or far above it. */
const counts = fc
  .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
  .map(([numerator, denominator]) => measured(numerator, denominator));
const maybe = fc.option(counts, { nil: undefined });
const threeKpis = fc.record({ duplication: counts, complexity: counts, layering: counts });
const someKpis = fc
  .record({ duplication: maybe, complexity: maybe, layering: maybe })
  .map(
    all =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
        string,
        KpiCounts
      >,
  );

test('scores 50 when every KPI stands at its half-life', () => {
  const { score } = scoreOf({
    duplication: measured(76, 1000),
    complexity: measured(33, 100),
    layering: measured(78, 1000),
  });
  expect(score).toEqual({ value: 50, grade: 'D', debt: 1 });
});

test('reaches 100 without debt', () => {
  const { score, kpis } = scoreOf({
    duplication: measured(0, 10),
    complexity: measured(0, 0),
    layering: measured(0, 3),
  });
  expect(score).toEqual({ value: 100, grade: 'A', debt: 0 });
  expect(lost(kpis)).toBe(0);
});

test('is the weighted geometric mean of the KPI scores', () => {
  fc.assert(
    fc.property(threeKpis, all => {
      const { score, kpis } = scoreOf(all);
      const logarithm = kpis.reduce(
        (sum, kpi) => sum + (kpi.state === 'measured' ? kpi.weight * Math.log(kpi.score) : 0),
        0,
      );
      const weights = kpis.reduce((sum, kpi) => sum + (kpi.state === 'measured' ? kpi.weight : 0), 0);
      const value = score?.value ?? 0;
      // doubles end at 2^−1074
      const isRepresentable = kpis.every(kpi => kpi.state === 'measured' && kpi.score > 0);
      if (isRepresentable) expect(Math.exp(logarithm / weights) / value).toBeCloseTo(1, 6);
    }),
  );
});

test('accounts for every lost point', () => {
  fc.assert(
    fc.property(someKpis, all => {
      const { score, kpis } = scoreOf(all);
      expect(lost(kpis)).toBeCloseTo(score === undefined ? 0 : 100 - score.value, 9);
    }),
  );
});

test('never rises when one KPI gets worse, and has no cap', () => {
  fc.assert(
    fc.property(
      threeKpis,
      fc.constantFrom('duplication', 'complexity', 'layering'),
      fc.integer({ min: 1, max: 1000 }),
      (all, id, more) => {
        const before = all[id as keyof typeof all];
        if (before.state !== 'measured' || before.denominator === 0) return;
        const worse = { ...all, [id]: measured(before.numerator + more, before.denominator) };
        const [a, b] = [scoreOf(all).score?.debt ?? 0, scoreOf(worse).score?.debt ?? 0];
        expect(b).toBeGreaterThan(a);
      },
    ),
  );
});

test('leaves a KPI that was not measured out, weight and all', () => {
  const { score, kpis } = scoreOf({ duplication: measured(76, 1000) });
  expect(score?.value).toBe(50);
  expect(kpis[1]).toEqual({ id: 'complexity', state: 'not-measured', reason: 'no data' });
});

test('has no score when nothing was measured', () => {
  expect(scoreOf({}).score).toBeUndefined();
});

test('names another model when weights are changed', () => {
  expect(scoreModel({ weights: { layering: 0 }, halfLives: {}, targets: {} }).id).toBe('aq-1+custom');
  expect(scoreModel({ weights: {}, halfLives: {}, targets: { layering: 0.5 } }).id).toBe('aq-1');
});
