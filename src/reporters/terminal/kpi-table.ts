import type { Kpi, Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { MINUS, percent, score, wholePercent } from '../numbers.ts';
import { shownLosses } from '../points.ts';
import { columnsOf, cutEnd } from '../width.ts';
import { kpiWords } from '../words.ts';
import type { Screen } from './screen.ts';
import { type Cell, type Column, tableLines } from './table.ts';

/** KPI, its two counts, value against target, its own score, and the points it costs. */
export function kpiTable(snapshot: Snapshot, screen: Screen): string[] {
  const { kpis } = snapshot.total;
  const losses = shownLosses(snapshot.total);
  const titles = kpis.map(kpi => escapeTerminal(kpiWords(kpi.id).title));
  const nameWidth = Math.min(24, 2 + Math.max(3, ...titles.map(columnsOf)));
  const fixed = nameWidth + 7 + 8 + 5 + 5 + 5 * 2;
  const columns: Column[] = [
    { head: '  KPI', align: 'left', width: nameWidth },
    { head: 'measured', align: 'left', width: Math.min(44, screen.columns - fixed) },
    { head: 'value', align: 'right', width: 7 },
    { head: 'target', align: 'right', width: 8 },
    { head: 'score', align: 'right', width: 5 },
    { head: 'lost', align: 'right', width: 5 },
  ];
  const order = [...losses.keys()];
  const rows = kpis.map((kpi, index): Cell[] => {
    const title = cutEnd(titles[index] ?? '', nameWidth - 2);
    if (kpi.state === 'not-measured') {
      return [`  ${title}`, { colSpan: 5, content: screen.warning('not measured') }];
    }
    const { glyph, paint } = screen.fill(Math.max(0, order.indexOf(kpi.id)));
    const measured = kpiWords(kpi.id).measured(kpi.numerator, kpi.denominator);
    return [
      `${paint(glyph)} ${title}`,
      cutEnd(measured, columns[1]?.width ?? 0),
      reaches(kpi) ? screen.good(percent(kpi.value)) : percent(kpi.value),
      screen.faint(`≤ ${wholePercent(kpi.target)}`),
      score(kpi.score),
      lost(losses.get(kpi.id)),
    ];
  });
  return tableLines(columns, rows, screen.faint);
}

function reaches(kpi: Extract<Kpi, { state: 'measured' }>): boolean {
  return kpi.value <= kpi.target;
}

/** A KPI without weight loses nothing because it does not count, which is not the same as losing 0.0. */
function lost(tenths: number | undefined): string {
  if (tenths === undefined) return '–';
  return tenths === 0 ? '0.0' : `${MINUS}${(tenths / 10).toFixed(1)}`;
}
