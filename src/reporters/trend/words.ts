import type { TrendReport } from '../../model/trend.ts';
import type { Quote } from '../finding-sentences.ts';
import { plural } from '../numbers.ts';
import { labelOf } from './subject.ts';

/** Where the numbers come from: branch or record, periods, time zone. */
export function headFacts(report: TrendReport, quote: Quote): string[] {
  const { branch, source, by, steps, timeZone, application, repository } = report;
  const last = steps.at(-1);
  const periods = `${plural(steps.length, by)} to ${last === undefined ? '–' : labelOf(last)}`;
  return [
    ...(application === undefined || repository === undefined ? [] : [quote(repository)]),
    ...(source === 'records' ? ['recorded'] : []),
    ...(branch === undefined ? [] : [quote(branch)]),
    periods,
    ...(timeZone === 'UTC' ? [] : [quote(timeZone)]),
  ];
}

/** What the columns mean, and what is special in this table. */
export function tableLegend({ steps, source }: TrendReport): string {
  return [
    'Δ in points, under 0.5 unchanged',
    ...(source === 'records' ? [] : ['changes: first-parent commits']),
    ...(steps.some(({ isComplete }) => !isComplete) ? ['…: so far'] : []),
  ].join(' · ');
}
