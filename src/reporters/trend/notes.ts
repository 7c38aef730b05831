import type { TrendReport } from '../../model/trend.ts';
import { labelOf, toldOf } from './subject.ts';

/** A damaged recorded history may have many. */
const MOST_NOTES = 10;

/** Why numbers are missing in which periods, as `[what, why]`, not yet escaped; and what else the reader must know. */
export function notesOf(report: TrendReport): (readonly [label: string, text: string])[] {
  const missing = [...missingKpis(report)].map(([why, periods]) => {
    const [first = '', last = ''] = [periods[0], periods.at(-1)];
    return ['Not measured', `${why} (${first === last ? first : `${first} to ${last}`})`] as const;
  });
  const notices = report.notices.map(notice => ['Note', notice] as const);
  const all = [...missing, ...notices];
  const more = all.length - MOST_NOTES;
  return more > 0 ? [...all.slice(0, MOST_NOTES), ['Note', `and ${more} more`]] : all;
}

/** KPI and reason → labels of the periods, oldest first. */
function missingKpis(report: TrendReport): Map<string, string[]> {
  const periods = new Map<string, string[]>();
  for (const step of report.steps) {
    for (const { id, reason } of toldOf(report, step)?.kpis ?? []) {
      if (reason === undefined) continue;
      const why = `${id}: ${reason}`;
      periods.set(why, [...(periods.get(why) ?? []), labelOf(step)]);
    }
  }
  return periods;
}

/** How many applications the latest measured period has; 0 when only one is told. */
export function applicationsIn(report: TrendReport): number {
  const latest = report.steps.findLast(({ applications }) => applications.length > 0);
  return report.application === undefined ? (latest?.applications.length ?? 0) : 0;
}
