import { scoreModel } from '../../kpi/model.ts';
import { scoreKpis } from '../../kpi/score.ts';
import { COVERAGE_LEFT_OUT } from '../../model/coverage.ts';
import type { MeasuredUnit, Snapshot } from '../../model/snapshot.ts';

/** Is coverage part of its score? */
export function hasCoverage({ total }: Snapshot): boolean {
  return total.kpis.some(({ id, state }) => id === 'coverage' && state === 'measured');
}

/** The same snapshot as if there had been no export: the other side of a comparison has none, as commits never have. */
export function withoutCoverage(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    analyzers: snapshot.analyzers.map(analyzer =>
      analyzer.id === 'coverage' ? { id: 'coverage', state: 'skipped', reason: COVERAGE_LEFT_OUT } : analyzer,
    ),
    total: rescored(snapshot.total),
    applications: snapshot.applications.map(rescored),
    findings: snapshot.findings.filter(({ analyzer }) => analyzer !== 'coverage'),
  };
}

function rescored<Unit extends MeasuredUnit>(unit: Unit): Unit {
  const { grades } = scoreModel({ weights: {}, halfLives: {}, targets: {} });
  // a KPI that was not measured has no weight to tell, and none in the sum
  const kpis = unit.kpis.map(kpi =>
    kpi.state === 'measured' ? kpi : { id: kpi.id, weight: 0, halfLife: 1, target: 0 },
  );
  const known = new Map(unit.kpis.map(kpi => [kpi.id, kpi]));
  const scored = scoreKpis({ id: '', kpis, grades }, ({ id }) => {
    const kpi = known.get(id);
    if (id === 'coverage') return { state: 'not-measured', reason: COVERAGE_LEFT_OUT };
    return kpi?.state === 'measured' ? kpi : { state: 'not-measured', reason: kpi?.reason ?? '' };
  });
  return {
    ...unit,
    kpis: scored.kpis,
    score: scored.score,
    metrics: unit.metrics.filter(({ id }) => !/^coverage(?:\.|$)/.test(id)),
  };
}
