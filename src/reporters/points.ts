import type { ApplicationResult, MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import { MINUS, tenthsOfScore } from './numbers.ts';
import { apportion } from './shares.ts';
import { measuredKpis } from './subject.ts';

/**
 * Points lost by each measured KPI with a weight, as reports show them, in tenths: they add up exactly to 100 minus the shown
 * score. By KPI id, in the snapshot's order; empty without a score.
 */
export function shownLosses(unit: MeasuredUnit): Map<string, number> {
  if (unit.score === undefined) return new Map();
  const kpis = measuredKpis(unit).filter(kpi => kpi.weight > 0);
  const tenths = apportion(
    kpis.map(kpi => kpi.pointsLost),
    1000 - tenthsOfScore(unit.score.value),
  );
  return new Map(kpis.map((kpi, index) => [kpi.id, tenths[index] ?? 0]));
}

/** `−18.1`, `0.0`; `–` for a KPI that has no part in the score. */
export function lostPoints(tenths: number | undefined): string {
  if (tenths === undefined) return '–';
  return tenths === 0 ? '0.0' : `${MINUS}${(tenths / 10).toFixed(1)}`;
}

/** An application and the points, in tenths, that the whole repository loses in it. */
export interface ApplicationLoss {
  readonly application: ApplicationResult;
  readonly tenths: number;
}

/**
 * Points the repository loses in each application, as shown: Σ over KPIs of w · mass / (h · denominator of the
 * whole repository) is additive, so the shares add up exactly to 100 minus the repository's shown score. Most
 * costly first, then larger, then by name.
 */
export function applicationLosses(snapshot: Snapshot): ApplicationLoss[] {
  const { total } = snapshot;
  const rates = new Map(
    measuredKpis(total).map(kpi => [
      kpi.id,
      kpi.denominator === 0 ? 0 : kpi.weight / kpi.halfLife / kpi.denominator,
    ]),
  );
  const debts = snapshot.applications.map(application =>
    measuredKpis(application).reduce((debt, kpi) => debt + (rates.get(kpi.id) ?? 0) * kpi.numerator, 0),
  );
  const lost = total.score === undefined ? 0 : 1000 - tenthsOfScore(total.score.value);
  const tenths = apportion(debts, lost);
  return snapshot.applications
    .map((application, index) => ({
      application,
      tenths: tenths[index] ?? 0,
      debt: debts[index] ?? 0,
    }))
    .toSorted(
      (a, b) =>
        b.debt - a.debt ||
        b.application.codeLines - a.application.codeLines ||
        (a.application.name < b.application.name ? -1 : 1),
    )
    .map(({ application, tenths: shown }) => ({ application, tenths: shown }));
}
