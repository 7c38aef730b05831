import type { TrendReport } from '../../model/trend.ts';
import { wrap } from '../width.ts';
import { type Chart, type ChartPoint, chartOf } from './chart.ts';
import { toldOf } from './subject.ts';

/** The score over the periods, and what is drawn in words; nothing when there are fewer than two scores. No colour. */
export function scoreChart(report: TrendReport, columns: number): string[] {
  const points = report.steps.map((step): ChartPoint => {
    const { period: label, rulerChanged = false, isComplete } = step;
    const unit = toldOf(report, step);
    const isJoined = unit?.points !== undefined;
    return { label, value: unit?.score?.value, isJoined, isBoundary: rulerChanged, isOpen: !isComplete };
  });
  const chart = chartOf(points, columns);
  return chart === undefined ? [] : [...chart.lines, '', ...wrap(caption(report, chart, points), columns)];
}

function caption({ by }: TrendReport, { every, hasCircles }: Chart, points: readonly ChartPoint[]): string {
  return [
    `score at each ${by}'s end, axis cut out of 0–100`,
    ...(every === 1 ? [] : [`1 of ${every} ${by}s is drawn`]),
    ...(points.some(({ isBoundary }) => isBoundary) ? ['┊ ruler changed'] : []),
    ...(hasCircles && points.some(({ isOpen, value }) => isOpen && value !== undefined) ? ['○ so far'] : []),
  ].join(' · ');
}
