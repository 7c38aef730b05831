import type { Explaining } from './explaining.ts';
import type { Subject } from './subject.ts';

/** What the reader must know: KPIs without a number, and the limits of those that are asked about. */
export function noticesOf(subject: Subject, { snapshot, kpiOf }: Explaining): string[] {
  const { total, analyzers } = snapshot;
  const missing = total.kpis.flatMap(kpi =>
    kpi.state === 'not-measured' ? [`${kpi.id} was not measured: ${kpi.reason}`] : [],
  );
  const isAsked = (analyzer: string) =>
    subject.kind === 'score' || (subject.kind === 'kpi' && subject.id === kpiOf.get(analyzer));
  const limits = analyzers
    .filter(({ id }) => isAsked(id))
    .flatMap(({ id, notices = [] }) => notices.map(notice => `${id}: ${notice}`));
  return [...missing, ...limits];
}
