import type { ExplainedTerm, KpiTerm } from '../model/explanation.ts';
import type { Kpi, MeasuredUnit } from '../model/snapshot.ts';

/** Sum of the weights of the KPIs that go into a score. */
export function weightsOf({ kpis }: Pick<MeasuredUnit, 'kpis'>): number {
  return kpis.reduce((sum, kpi) => sum + (kpi.state === 'measured' ? kpi.weight : 0), 0);
}

/** A KPI's way into the score: density, halvings, weighted part of the debt, points. */
export function termOf(kpi: Kpi, weights: number): ExplainedTerm {
  if (kpi.state === 'not-measured') return { id: kpi.id, state: 'not-measured', reason: kpi.reason };
  const halvings = kpi.value / kpi.halfLife;
  return { ...kpi, halvings, debt: weights === 0 ? 0 : (kpi.weight * halvings) / weights };
}

/**
 * Points that the score rises when mass goes and all else stays, from AQS = 100 · 2^(−debt): a unit of mass is
 * w / (h · denominator · Σ w) of debt.
 */
export function pointsWithout(mass: number, term: KpiTerm, weights: number, debt: number): number {
  const less = (mass * term.weight) / (term.halfLife * term.denominator * weights);
  return 100 * 2 ** (less - debt) - 100 * 2 ** -debt;
}

/** The other way round: how much mass is worth these points. */
export function massOfPoints(points: number, term: KpiTerm, weights: number, debt: number): number {
  const less = Math.log2(1 + points / (100 * 2 ** -debt));
  return (less * term.halfLife * term.denominator * weights) / term.weight;
}
