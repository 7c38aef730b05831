import type { AnalyzerState, Kpi, MeasuredUnit, Score, Snapshot } from '../model/snapshot.ts';
import { percent, score } from './numbers.ts';

/** Questions that every report asks the snapshot. */

export type MeasuredKpi = Extract<Kpi, { state: 'measured' }>;

/** What the report is about: the repository's name, else that of the application at the root, not yet escaped. */
export function nameOf(snapshot: Snapshot): string {
  const root = snapshot.applications.find(application => application.root === '.');
  return snapshot.repository?.name ?? root?.name ?? snapshot.applications[0]?.name ?? 'this folder';
}

/** KPIs with numbers, in the snapshot's order. */
export function measuredKpis(unit: MeasuredUnit): MeasuredKpi[] {
  return unit.kpis.filter(kpi => kpi.state === 'measured');
}

/** `24.2 %`; `–` where there was nothing to measure, because a share of nothing is neither 0 % nor perfect. */
export function kpiValue(kpi: Kpi | undefined): string {
  return kpi?.state === 'measured' && kpi.denominator > 0 ? percent(kpi.value) : '–';
}

/** Whether there was something to measure and it is at its target or better. */
export function reachesTarget(kpi: MeasuredKpi): boolean {
  return kpi.denominator > 0 && kpi.value <= kpi.target;
}

/** Score and grade; absent without a score, and where there is no code that could have lost a point. */
export function scoreOf(
  unit: MeasuredUnit,
): { readonly value: string; readonly grade: Score['grade'] } | undefined {
  if (unit.score === undefined || measuredKpis(unit).every(kpi => kpi.denominator === 0)) return undefined;
  return { value: score(unit.score.value), grade: unit.score.grade };
}

/** Several applications have a table of their own; a single one is the report itself. */
export function hasApplications(snapshot: Snapshot): boolean {
  return snapshot.applications.length > 1;
}

/** `Application quality`, or `Repository quality` when several applications are added up. */
export function scoreTitle(snapshot: Snapshot): string {
  return hasApplications(snapshot) ? 'Repository quality' : 'Application quality';
}

/** Reasons why KPIs and analyzers have no numbers: `[id, reason]`, each pair of words once. */
export function missingParts(snapshot: Snapshot): [string, string][] {
  const parts: [string, string][] = [];
  for (const kpi of snapshot.total.kpis) {
    if (kpi.state === 'not-measured') parts.push([kpi.id, kpi.reason]);
  }
  const known = new Set(parts.map(([, reason]) => reason));
  for (const analyzer of snapshot.analyzers) {
    if (analyzer.state === 'complete' || known.has(analyzer.reason ?? '')) continue;
    const verb = analyzer.state === 'failed' ? 'failed' : 'skipped';
    parts.push([analyzer.id, analyzer.reason ?? verb]);
  }
  return parts;
}

/** Limits of what was measured: `[analyzer id, sentence]`. */
export function notices(snapshot: Snapshot): [string, string][] {
  return snapshot.analyzers.flatMap((analyzer: AnalyzerState) =>
    (analyzer.notices ?? []).map((notice): [string, string] => [analyzer.id, notice]),
  );
}

/** How many entries have which reason, most frequent first: `[reason, count]`. */
export function byReason(entries: readonly { readonly reason: string }[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { reason } of entries) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
