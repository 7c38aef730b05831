import type { Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { score, wholePercent } from '../numbers.ts';
import { lostPoints, shownLosses } from '../points.ts';
import { kpiValue, type MeasuredKpi, reachesTarget } from '../subject.ts';
import { columnsOf, cutEnd, dropWords } from '../width.ts';
import { kpiWords } from '../words.ts';
import type { Screen } from './screen.ts';
import { type Cell, type Column, tableLines } from './table.ts';

/** Below this the counts need the room more than the target does. */
const ROOM_FOR_TARGET = 72;

/** A column and what a measured KPI shows in it. */
interface KpiColumn extends Column {
  readonly cell: (kpi: MeasuredKpi) => string;
}

/** KPI, its two counts, value against target, its own score, and the points it costs. */
export function kpiTable(snapshot: Snapshot, screen: Screen): string[] {
  const { kpis } = snapshot.total;
  const titles = kpis.map(kpi => escapeTerminal(kpiWords(kpi.id).title));
  const nameWidth = Math.min(24, 2 + Math.max(3, ...titles.map(columnsOf)));
  const numbers = numberColumns(snapshot, screen);
  const taken = numbers.reduce((sum, column) => sum + column.width + 2, nameWidth + 2);
  const measured = Math.min(44, screen.columns - taken);
  const columns: KpiColumn[] = [
    {
      ...{ head: 'measured', align: 'left', width: measured },
      cell: kpi => dropWords(kpiWords(kpi.id).measured(kpi.numerator, kpi.denominator), measured),
    },
    ...numbers,
  ];
  const order = [...shownLosses(snapshot.total).keys()];
  const rows = kpis.map((kpi, index): Cell[] => {
    const title = cutEnd(titles[index] ?? '', nameWidth - 2);
    if (kpi.state === 'not-measured') {
      return [`  ${title}`, { colSpan: columns.length, content: screen.warning('not measured') }];
    }
    const { glyph, paint } = screen.fill(Math.max(0, order.indexOf(kpi.id)));
    return [`${paint(glyph)} ${title}`, ...columns.map(({ cell }) => cell(kpi))];
  });
  const name: Column = { head: '  KPI', align: 'left', width: nameWidth };
  return tableLines([name, ...columns], rows, screen.faint);
}

function numberColumns(snapshot: Snapshot, screen: Screen): KpiColumn[] {
  const losses = shownLosses(snapshot.total);
  const value: KpiColumn = {
    ...{ head: 'value', align: 'right', width: 7 },
    cell: kpi => (reachesTarget(kpi) ? screen.good(kpiValue(kpi)) : kpiValue(kpi)),
  };
  const target: KpiColumn = {
    ...{ head: 'target', align: 'right', width: 7 },
    cell: kpi => screen.faint(`≤ ${wholePercent(kpi.target)}`),
  };
  return [
    value,
    ...(screen.columns < ROOM_FOR_TARGET ? [] : [target]),
    { head: 'score', align: 'right', width: 5, cell: kpi => score(kpi.score) },
    { head: 'lost', align: 'right', width: 5, cell: kpi => lostPoints(losses.get(kpi.id)) },
  ];
}
