import type { CostedFinding } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { Explaining } from './explaining.ts';

/** What one unit of each KPI's mass costs: its points by its mass, so that all findings add up to 100 − score. */
function rateOf(kpi: string, { unit }: Explaining): number {
  const known = unit.kpis.find(({ id }) => id === kpi);
  return known?.state === 'measured' && known.numerator > 0 ? known.pointsLost / known.numerator : 0;
}

/** What so much of a KPI's mass costs. */
function pointsOf(mass: number, kpi: string | undefined, explaining: Explaining): number {
  return kpi === undefined ? 0 : mass * rateOf(kpi, explaining);
}

/** A finding with what it costs in the places that count. */
export function costOf(
  finding: Finding,
  isIn: (path: string) => boolean,
  explaining: Explaining,
): CostedFinding {
  const kpi = explaining.kpiOf.get(finding.analyzer);
  const mass = finding.locations.reduce((sum, own) => sum + (isIn(own.path) ? own.mass : 0), 0);
  return { finding, kpi, mass, points: pointsOf(mass, kpi, explaining) };
}

/** Findings with a place among these, most costly first. */
export function costsIn(isIn: (path: string) => boolean, explaining: Explaining): CostedFinding[] {
  return explaining.snapshot.findings
    .filter(({ locations }) => locations.some(({ path }) => isIn(path)))
    .map(finding => costOf(finding, isIn, explaining))
    .toSorted(mostCostlyFirst);
}

export function mostCostlyFirst(one: CostedFinding, other: CostedFinding): number {
  return other.points - one.points || other.mass - one.mass || (one.finding.id < other.finding.id ? -1 : 1);
}

/** Is a file of the unit that is told about? */
export function inUnit({ application, snapshot }: Explaining): (path: string) => boolean {
  if (application === undefined) return () => true;
  const own = new Set(
    snapshot.files.filter(file => file.application === application).map(({ path }) => path),
  );
  return path => own.has(path);
}
