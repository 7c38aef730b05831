import type { Kpi, Score } from '../model/snapshot.ts';
import type { KpiModel, ScoreModel } from './model.ts';

/** The two counts of a KPI, or why there are none. */
export type KpiCounts =
  | { readonly state: 'measured'; readonly numerator: number; readonly denominator: number }
  | { readonly state: 'not-measured'; readonly reason: string };

/** Numerator over denominator; nothing over nothing is no debt. */
export function densityOf(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** 100 · 2^(−debt): 100 without debt, half with each halving, never 0. */
export function scoreOfDebt(debt: number): number {
  return 100 * 2 ** -debt;
}

/**
 * Application quality score (model `aq-1`).
 *
 * With density x, half-life h and weight w of each KPI that was measured:
 * `debt = Σ w·x/h / Σ w`, `AQS = 100·2^(−debt)`. Points lost by a KPI: `(100 − AQS) · its debt / debt`.
 * KPIs that were not measured leave the sums, weight and all; the result is absent when none is left.
 */
export function scoreKpis(
  model: ScoreModel,
  countsOf: (kpi: KpiModel) => KpiCounts,
): { readonly kpis: Kpi[]; readonly score?: Score } {
  const counted = model.kpis.map(kpi => ({ kpi, counts: countsOf(kpi) }));
  const weights = sum(counted.map(({ kpi, counts }) => (counts.state === 'measured' ? kpi.weight : 0)));
  const parts = counted.map(({ kpi, counts }) => {
    if (counts.state !== 'measured' || weights === 0) return 0;
    return (kpi.weight * densityOf(counts.numerator, counts.denominator)) / kpi.halfLife / weights;
  });
  const debt = sum(parts);
  const value = scoreOfDebt(debt);
  const kpis = counted.map(({ kpi, counts }, index): Kpi => {
    const { id, weight, halfLife, target } = kpi;
    if (counts.state === 'not-measured') return { id, state: 'not-measured', reason: counts.reason };
    const density = densityOf(counts.numerator, counts.denominator);
    const pointsLost = debt === 0 ? 0 : ((100 - value) * (parts[index] as number)) / debt;
    const { numerator, denominator } = counts;
    const score = scoreOfDebt(density / halfLife);
    return {
      id,
      state: 'measured',
      numerator,
      denominator,
      value: density,
      score,
      weight,
      halfLife,
      target,
      pointsLost,
    };
  });
  return weights === 0 ? { kpis } : { kpis, score: { value, grade: gradeOf(value, model), debt } };
}

/** The grade of a score. */
export function gradeOf(value: number, { grades }: Pick<ScoreModel, 'grades'>): Score['grade'] {
  const order = ['A', 'B', 'C', 'D'] as const;
  return order.find(grade => value >= grades[grade]) ?? 'E';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
