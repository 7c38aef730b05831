import type { Delta } from '../../../model/delta.ts';
import { plural } from '../../numbers.ts';
import type { Screen } from '../../terminal/screen.ts';
import { type Column, tableLines } from '../../terminal/table.ts';
import { columnsOf, cutEnd, cutMiddle, dropWords } from '../../width.ts';
import { applicationRows } from '../application-rows.ts';
import type { ShownBridge } from '../bridge.ts';
import { kpiRows } from '../kpi-rows.ts';
import { TERMINAL_SINK } from './ink.ts';

const NUMBER = { align: 'right' } as const;
/** Below this the change in percentage points gives way to the change of the debt, which says more. */
const ROOM_FOR_CHANGE = 70;
const MOST_DEBT = 34;
const MOST_APPLICATIONS = 10;
const MOST_NAME = 40;

type Direction = 'better' | 'worse' | 'same';

function directed(text: string, direction: Direction, screen: Screen): string {
  if (direction === 'same') return text;
  return direction === 'better' ? screen.good(text) : screen.bad(text);
}

/** KPI, value before and after, change in percentage points, change of the debt, points of the score. */
export function kpiTable(delta: Delta, bridge: ShownBridge | undefined, screen: Screen): string[] {
  const rows = kpiRows(delta, bridge, TERMINAL_SINK);
  if (rows.length === 0) return [];
  const widest = (texts: readonly string[], least: number) => Math.max(least, ...texts.map(columnsOf));
  const value = widest(
    rows.flatMap(({ before, after }) => [before, after]),
    6,
  );
  const title = Math.min(
    20,
    widest(
      rows.map(row => row.title),
      11,
    ),
  );
  const change = screen.columns < ROOM_FOR_CHANGE ? [] : [{ ...NUMBER, head: 'change', width: 6 }];
  const points: Column = {
    ...NUMBER,
    head: 'points',
    width: widest(
      rows.map(row => row.points),
      6,
    ),
  };
  const fixed: Column[] = [
    { head: 'KPI', align: 'left', width: title },
    { ...NUMBER, head: 'before', width: value },
    { ...NUMBER, head: 'after', width: value },
    ...change,
  ];
  const taken = [...fixed, points].reduce((sum, column) => sum + column.width + 2, 2);
  const debt: Column = { head: 'debt', align: 'left', width: Math.min(MOST_DEBT, screen.columns - taken) };
  return tableLines(
    [...fixed, debt, points],
    rows.map(row => [
      cutEnd(row.title, title),
      row.before,
      row.after,
      ...(change.length === 0 ? [] : [directed(row.change, row.direction, screen)]),
      dropWords(row.debt, debt.width),
      row.points,
    ]),
    screen.faint,
  );
}

/** Applications of a monorepo that changed; nothing for a single application. */
export function applicationTable(delta: Delta, screen: Screen): string[] {
  const all = applicationRows(delta, TERMINAL_SINK);
  if (all.length === 0) return [];
  const shown = screen.verbose ? all : all.slice(0, MOST_APPLICATIONS);
  const width = (texts: readonly string[], least: number) => Math.max(least, ...texts.map(columnsOf));
  const name = Math.min(
    MOST_NAME,
    screen.columns - 48,
    width(
      shown.map(row => row.name),
      12,
    ),
  );
  const columns: Column[] = [
    { head: 'Applications', align: 'left', width: Math.max(12, name) },
    {
      ...NUMBER,
      head: 'before',
      width: width(
        shown.map(row => row.before),
        6,
      ),
    },
    {
      ...NUMBER,
      head: 'after',
      width: width(
        shown.map(row => row.after),
        6,
      ),
    },
    {
      ...NUMBER,
      head: 'change',
      width: width(
        shown.map(row => row.change),
        6,
      ),
    },
    { ...NUMBER, head: 'code lines', width: 10 },
  ];
  const lines = tableLines(
    columns,
    shown.map(row => [
      cutMiddle(row.name, Math.max(12, name)),
      row.before,
      row.after,
      directed(row.change, row.direction, screen),
      row.codeLines,
    ]),
    screen.faint,
  );
  const rest = all.length - shown.length;
  if (rest === 0) return lines;
  const more = `and ${plural(rest, 'more application', 'more applications')}   (--verbose lists them)`;
  return [...lines, screen.faint(more)];
}
