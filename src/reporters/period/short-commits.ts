import type { PeriodReport } from '../../model/period.ts';

const WHOLE_ID = /\b([0-9a-f]{7})[0-9a-f]{33}\b/g;

/**
 * A report whose labels name commits by seven digits: nobody reads forty. The command that makes it again keeps them all, as
 * does JSON.
 */
export function withShortCommits(report: PeriodReport): PeriodReport {
  const { period, delta, trend } = report;
  return {
    ...report,
    period: { ...period, label: short(period.label) },
    delta: {
      ...delta,
      base: { ...delta.base, label: short(delta.base.label) },
      head: { ...delta.head, label: short(delta.head.label) },
    },
    trend: trend.map(point => ({ ...point, period: short(point.period) })),
  };
}

function short(label: string): string {
  return label.replace(WHOLE_ID, '$1');
}
