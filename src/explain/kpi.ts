import type { ExplainedKpi, KpiTerm, MassAndPoints } from '../model/explanation.ts';
import type { Kpi } from '../model/snapshot.ts';
import { costOf, inUnit, mostCostlyFirst } from './costs.ts';
import type { Explaining } from './explaining.ts';
import { massOfPoints, pointsWithout, termOf, weightsOf } from './terms.ts';

/** One KPI: its numbers, where it stands, what it would take to raise it, and the findings its points come from. */
export function explainKpi(id: string, explaining: Explaining): ExplainedKpi {
  const { unit, meanings, standingOf } = explaining;
  const weights = weightsOf(unit);
  const kpi = unit.kpis.find(own => own.id === id) as Kpi; // the subject was found among them
  const term = termOf(kpi, weights);
  const meaning = meanings.get(id) ?? id;
  if (term.state === 'not-measured') return { kind: 'kpi', meaning, term, weights, findings: [] };
  const findings = findingsOf(id, explaining);
  const standing = standingOf(term);
  const { score } = unit;
  if (score === undefined || term.weight === 0 || term.denominator === 0) {
    return { kind: 'kpi', meaning, term, weights, standing, findings };
  }
  return { kind: 'kpi', meaning, term, weights, standing, ...ways(term, weights, score.debt), findings };
}

/** What has to go for the target, for one point, and what there is to win at all. Mass comes in whole units. */
function ways(
  term: KpiTerm,
  weights: number,
  debt: number,
): Pick<ExplainedKpi, 'toTarget' | 'onePoint' | 'allDebt'> {
  const part = (mass: number): MassAndPoints => ({ mass, points: pointsWithout(mass, term, weights, debt) });
  const { numerator, denominator, target } = term;
  // 1e-9 forgives the noise of floating point: 0.1 · 30 is 3.0000000000000004
  const needed = Math.ceil(massOfPoints(1, term, weights, debt) - 1e-9);
  return {
    toTarget: part(Math.max(0, Math.ceil(numerator - target * denominator - 1e-9))),
    ...(needed <= numerator ? { onePoint: part(needed) } : {}),
    allDebt: part(numerator),
  };
}

function findingsOf(id: string, explaining: Explaining): ExplainedKpi['findings'] {
  const { snapshot, kpiOf } = explaining;
  const isIn = inUnit(explaining);
  return snapshot.findings
    .filter(({ analyzer }) => kpiOf.get(analyzer) === id)
    .map(finding => costOf(finding, isIn, explaining))
    .filter(({ mass }) => mass > 0)
    .toSorted(mostCostlyFirst);
}
