import type { Kpi, Snapshot } from '../../model/snapshot.ts';

/** What a plan can't know: KPIs that were not measured, limits of the others, files that could not be read. */
export function unmeasuredNotices({ scope, analyzers }: Snapshot, kpis: readonly Kpi[]): string[] {
  const limits = analyzers.flatMap(({ id, notices = [] }) => notices.map(notice => `${id}: ${notice}`));
  const missing = kpis.flatMap(kpi =>
    kpi.state === 'measured'
      ? []
      : [
          `${kpi.id} was not measured (${kpi.reason}): nothing is planned for it, and the score is without it.`,
        ],
  );
  const isCoverage = (kpi: Kpi) => kpi.id === 'coverage' && kpi.state === 'measured' && kpi.weight > 0;
  if (kpis.some(isCoverage)) {
    limits.push(
      'No tests are planned: which files lack them, and what that costs, says tkpi explain coverage.',
    );
  }
  const [first] = scope.failed;
  const rest = scope.failed.length - 1;
  if (first === undefined) return [...missing, ...limits];
  const files = `${first.path}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [...missing, ...limits, `Could not be measured, so no work is planned in it: ${files}.`];
}
