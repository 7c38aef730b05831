import type { TrendReport } from '../../model/trend.ts';
import { type Chart, type ChartPoint, chartOf } from './chart.ts';
import { toldOf } from './subject.ts';

/** The score over the periods, and its scale in words; nothing when there are fewer than two scores. No colour. */
export function scoreChart(report: TrendReport, columns: number): string[] {
  const points = report.steps.map((step): ChartPoint => {
    const { period: label, rulerChanged = false, isComplete } = step;
    const value = toldOf(report, step)?.score?.value;
    return { label, value, isBoundary: rulerChanged, isOpen: !isComplete };
  });
  const chart = chartOf(points, columns);
  return chart === undefined ? [] : [...chart.lines, '', caption(report, chart, points)];
}

function caption(
  { by }: TrendReport,
  { axis, every, hasCircles }: Chart,
  points: readonly ChartPoint[],
): string {
  return [
    `score of 100 at the end of each ${by}; a row is ${axis.step} ${axis.step === 1 ? 'point' : 'points'}`,
    ...(every === 1 ? [] : [`1 of ${every} ${by}s is drawn`]),
    ...(points.some(({ isBoundary }) => isBoundary) ? ['┊ ruler changed'] : []),
    ...(hasCircles && points.some(({ isOpen, value }) => isOpen && value !== undefined) ? ['○ so far'] : []),
  ].join(' · ');
}
