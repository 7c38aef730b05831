import type { Kpi } from './snapshot.ts';

/** What work takes off the two counts of a KPI. */
export interface Relief {
  readonly kpi: string;
  /** Debt mass that goes. */
  readonly numerator: number;
  /** Code lines, decisions or imports that go with it; what stays in another place is not counted. */
  readonly denominator: number;
}

type MeasuredKpi = Extract<Kpi, { state: 'measured' }>;

/**
 * The score of a unit after its counts have changed: with x = numerator / denominator of each measured KPI of weight w and
 * half-life h,
 *
 *   score = 100 · 2^(−debt),   debt = Σ w·x/h / Σ w
 *
 * Counts cannot fall below zero, nor the whole below the part. `undefined` when no KPI with a weight was measured.
 */
export function scoreAfter(kpis: readonly Kpi[], reliefs: readonly Relief[]): number | undefined {
  const measured = kpis.filter(isWeighed);
  const weights = sum(measured.map(({ weight }) => weight));
  if (weights === 0) return undefined;
  const debts = measured.map(kpi => {
    const own = reliefs.filter(({ kpi: id }) => id === kpi.id);
    const numerator = kpi.numerator - sum(own.map(relief => relief.numerator));
    const denominator = kpi.denominator - sum(own.map(relief => relief.denominator));
    return (kpi.weight * densityAfter(numerator, denominator)) / kpi.halfLife / weights;
  });
  return 100 * 2 ** -sum(debts);
}

/** Part of the whole, when either may have been taken too much off. */
export function densityAfter(numerator: number, denominator: number): number {
  const part = Math.max(0, numerator);
  return part === 0 ? 0 : part / Math.max(part, denominator);
}

function isWeighed(kpi: Kpi): kpi is MeasuredKpi {
  return kpi.state === 'measured' && kpi.weight > 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
