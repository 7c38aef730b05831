import type { ExplainedScore } from '../model/explanation.ts';
import type { Explaining } from './explaining.ts';
import { termOf, weightsOf } from './terms.ts';

/** The formula of the score with the numbers of the unit. */
export function explainScore({ unit, grades }: Explaining): ExplainedScore {
  const weights = weightsOf(unit);
  return { kind: 'score', terms: unit.kpis.map(kpi => termOf(kpi, weights)), weights, grades };
}
