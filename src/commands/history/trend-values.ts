import type { TrendPoint, TrendValues } from '../../model/period.ts';
import type { Kpi, MeasuredUnit, Snapshot } from '../../model/snapshot.ts';

/** What a trend keeps of a snapshot: the scores and counts of the repository and of its applications, no place in the code. */
export function trendValues(snapshot: Snapshot): Required<Pick<TrendPoint, 'total' | 'applications'>> {
  return {
    total: unitValues(snapshot.total),
    applications: snapshot.applications.map(application => ({
      name: application.name,
      root: application.root,
      ...unitValues(application),
    })),
  };
}

function unitValues({ score, codeLines, files, kpis }: MeasuredUnit): TrendValues {
  // 100 for code that could not have lost a point says nothing, so no report shows it
  const hasSubstance = kpis.some(kpi => kpi.state === 'measured' && kpi.denominator > 0);
  return {
    ...(score && hasSubstance ? { score: { value: score.value, grade: score.grade } } : {}),
    codeLines,
    files,
    kpis: kpis.map(kpiValues),
  };
}

function kpiValues(kpi: Kpi): TrendValues['kpis'][number] {
  if (kpi.state === 'not-measured') return { id: kpi.id, reason: kpi.reason };
  const { id, value, score, numerator, denominator } = kpi;
  return { id, value, score, numerator, denominator };
}
