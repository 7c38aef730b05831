import type { TrendPoint, TrendValues } from '../model/period.ts';
import type { TrendApplication, TrendStep, TrendUnit } from '../model/trend.ts';

/** A point and the hash of the ruler it was measured with; none for a gap. */
export interface RuledPoint extends TrendPoint {
  readonly ruler?: string;
}

/** Adds to each point what moved since the one right before it, and where the ruler changed. Oldest first. */
export function trendSteps(points: readonly RuledPoint[]): TrendStep[] {
  let ruler: string | undefined;
  return points.map((point, index): TrendStep => {
    const rulerChanged = point.ruler !== undefined && ruler !== undefined && point.ruler !== ruler;
    ruler = point.ruler ?? ruler;
    const before = rulerChanged ? undefined : points[index - 1];
    return {
      ...point,
      ...(rulerChanged ? { rulerChanged } : {}),
      ...(point.total === undefined ? {} : { total: unitSince(before?.total, point.total) }),
      applications: point.applications.map((application): TrendApplication => {
        // an application keeps its root longer than its name
        const same = before?.applications.find(({ root }) => root === application.root);
        const { name, root } = application;
        return { name, root, ...unitSince(same, application) };
      }),
    };
  });
}

function unitSince(before: TrendValues | undefined, after: TrendValues): TrendUnit {
  const { score, codeLines, files, kpis } = after;
  const points =
    score && before?.score && isSameKpis(before, after) ? score.value - before.score.value : undefined;
  return { ...{ score, codeLines, files, kpis }, ...(points === undefined ? {} : { points }) };
}

/** Two scores over different KPIs are never subtracted. */
function isSameKpis(one: TrendValues, other: TrendValues): boolean {
  const measured = ({ kpis }: TrendValues) =>
    JSON.stringify(kpis.filter(({ score }) => score !== undefined).map(({ id }) => id));
  return measured(one) === measured(other);
}
