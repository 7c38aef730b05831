import type { PeriodReport } from '../../model/period.ts';
import type { Trend } from '../pictures/trend-lines.ts';
import { kpiWords } from '../words.ts';

/** The score and the KPIs' own scores at the end of each period; what is not known is a gap. */
export function trendOf({ trend, delta }: PeriodReport): Trend {
  return {
    title: 'Scores at the end of each period',
    periods: trend.map(({ period, isComplete }) => (isComplete ? period : `${period}…`)),
    lines: [
      { id: 'score', title: 'score', values: trend.map(({ total }) => total?.score?.value) },
      ...delta.total.kpis.map(({ id }) => ({
        ...{ id, title: kpiWords(id).title },
        values: trend.map(({ total }) => total?.kpis.find(kpi => kpi.id === id)?.score),
      })),
    ],
  };
}
