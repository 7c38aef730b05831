import type { Plan, PlanCounts } from '../../model/plan.ts';
import { count, percent } from '../numbers.ts';
import type { Screen } from '../terminal/screen.ts';
import { tableLines } from '../terminal/table.ts';
import { columnsOf } from '../width.ts';
import { kpiWords } from '../words.ts';
import type { ShownPoints } from './points.ts';

/** A KPI before and after a plan, as words. */
export interface PlanKpiRow {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** `+0.52`; empty when nothing moved. */
  readonly points: string;
}

/** All measured KPIs: their two counts on both sides, and their part of the points. */
export function kpiRows({ kpis }: Plan, { kpis: points }: ShownPoints): PlanKpiRow[] {
  return kpis.map(({ id, before, after }, index) => ({
    title: kpiWords(id).title,
    before: countsWords(before),
    after: countsWords(after),
    points: points[index] ?? '',
  }));
}

/** The same for a terminal; nothing for a plan that does nothing. */
export function kpiTable(plan: Plan, points: ShownPoints, screen: Screen): string[] {
  if (plan.steps.length === 0) return [];
  const rows = kpiRows(plan, points);
  const column = (head: string, align: 'left' | 'right', of: (row: PlanKpiRow) => string) => ({
    ...{ head, align },
    width: rows.reduce((most, row) => Math.max(most, columnsOf(of(row))), head.length),
  });
  return tableLines(
    [
      column('KPI', 'left', row => row.title),
      column('before', 'right', row => row.before),
      column('after', 'right', row => row.after),
      column('points', 'right', row => row.points),
    ],
    rows.map(({ title, before, after, points }) => [title, before, after, points]),
    screen.faint,
  );
}

function countsWords({ numerator, denominator }: PlanCounts): string {
  if (denominator <= 0) return '–';
  return `${count(numerator)} of ${count(denominator)} (${percent(numerator / denominator)})`;
}
