import type { Finding } from '../model/finding.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import { kpiOf } from '../plan/pieces.ts';
import { measuredKpis } from './subject.ts';

/** Production files that could be parsed. */
export function measuredFiles({ files }: Snapshot): FileResult[] {
  return files.filter(({ kind, codeLines }) => kind === 'production' && codeLines !== undefined);
}

/** Points for one unit of each KPI's mass: the KPI's lost points by its numerator, so all masses add up to 100 − score. */
function lossRates({ total }: Pick<Snapshot, 'total'>): ReadonlyMap<string, number> {
  return new Map(
    measuredKpis(total).map(kpi => [kpi.id, kpi.numerator === 0 ? 0 : kpi.pointsLost / kpi.numerator]),
  );
}

/** Points that the repository loses by a finding. */
export function findingLosses(snapshot: Pick<Snapshot, 'total'>): (finding: Finding) => number {
  const rates = lossRates(snapshot);
  return finding => finding.mass * (rates.get(kpiOf(finding) ?? '') ?? 0);
}

/** Points that the repository loses in each file with debt, by the places that the masses are charged to. */
export function fileLosses(snapshot: Snapshot): Map<string, number> {
  const rates = lossRates(snapshot);
  const lost = new Map<string, number>();
  for (const finding of snapshot.findings) {
    const rate = rates.get(kpiOf(finding) ?? '') ?? 0;
    if (rate === 0) continue;
    for (const { path, mass } of finding.locations) lost.set(path, (lost.get(path) ?? 0) + mass * rate);
  }
  return lost;
}
