import type { TrendReport } from '../../model/trend.ts';
import { escapeTerminal } from '../escape.ts';
import { count } from '../numbers.ts';
import type { Screen } from '../terminal/screen.ts';
import { type Cell, type Column, tableLines } from '../terminal/table.ts';
import { columnsOf, cutEnd } from '../width.ts';
import { kpiWords } from '../words.ts';
import { changeCell, directionOf } from './change-words.ts';
import { type Row, rowsOf } from './rows.ts';
import { kpiCell, kpiIds, scoreCell } from './subject.ts';

type PeriodRow = Extract<Row, { kind: 'period' }>;

interface PeriodColumn extends Column {
  readonly cell: (row: PeriodRow) => string;
}

/** One row for each period, the oldest first; in a narrow terminal the last columns are left out. */
export function periodTable(report: TrendReport, screen: Screen): string[] {
  const rows = rowsOf(report);
  const columns = fitting(columnsFor(report, rows, screen), screen.columns);
  const room = columns.reduce((sum, { width }) => sum + width + 2, -2);
  const cells = rows.map((row): Cell[] => {
    if (row.kind === 'period') return columns.map(({ cell }) => cell(row));
    const text = row.label === '' ? `┊ ${row.text}` : `${row.label}  ${row.text}`;
    const content = screen.warning(cutEnd(escapeTerminal(text), room));
    return [{ colSpan: columns.length, content }];
  });
  return tableLines(columns, cells, screen.faint);
}

function columnsFor(report: TrendReport, rows: readonly Row[], screen: Screen): PeriodColumn[] {
  const shown = rows.filter(row => row.kind === 'period');
  const label = Math.max(6, ...shown.map(row => row.label.length));
  const score = Math.max(6, ...shown.map(({ unit }) => scoreCell(unit).length));
  const number = { align: 'right' } as const;
  return [
    { head: 'period', align: 'left', width: label, cell: row => row.label },
    {
      ...number,
      head: 'score',
      width: score,
      cell: ({ unit }) => screen.grade(unit.score?.grade)(scoreCell(unit)),
    },
    {
      ...{ ...number, head: 'Δ', width: 9 },
      cell: ({ unit }) => {
        const direction = directionOf(unit);
        const paint = direction === 0 ? screen.faint : direction > 0 ? screen.good : screen.bad;
        return paint(changeCell(unit));
      },
    },
    ...kpiIds(report).map((id): PeriodColumn => {
      const head = cutEnd(escapeTerminal(kpiWords(id).short), 10);
      return { ...number, head, width: Math.max(7, columnsOf(head)), cell: ({ unit }) => kpiCell(unit, id) };
    }),
    { ...number, head: 'code lines', width: 10, cell: ({ unit }) => count(unit.codeLines) },
    ...(report.source === 'records'
      ? []
      : [
          {
            ...{ ...number, head: 'changes', width: 7 },
            cell: ({ step }: PeriodRow) => (step.changes === undefined ? '–' : count(step.changes)),
          },
        ]),
  ];
}

/** The first ones that fit beside each other, with a gap of two. */
function fitting(columns: readonly PeriodColumn[], room: number): PeriodColumn[] {
  let used = -2;
  return columns.filter(({ width }) => {
    used += width + 2;
    return used <= room;
  });
}
