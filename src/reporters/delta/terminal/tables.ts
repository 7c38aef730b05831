import type { Delta } from '../../../model/delta.ts';
import { plural } from '../../numbers.ts';
import type { Screen } from '../../terminal/screen.ts';
import { type Column, tableLines } from '../../terminal/table.ts';
import { columnsOf, cutEnd, cutMiddle } from '../../width.ts';
import { applicationRows } from '../application-rows.ts';
import type { ShownBridge } from '../bridge.ts';
import { haveKpisMoved, type KpiRow, kpiRows } from '../kpi-rows.ts';
import { TERMINAL_SINK } from './ink.ts';

/** Between two columns. */
const GAP = 2;
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

/**
 * KPI, value before and after, change in percentage points, change of the debt, points of the score. Only when one has
 * moved, or when everything is asked for.
 */
export function kpiTable(delta: Delta, bridge: ShownBridge | undefined, screen: Screen): string[] {
  if (!screen.verbose && !haveKpisMoved(delta)) return [];
  const rows = kpiRows(delta, bridge, TERMINAL_SINK);
  if (rows.length === 0) return [];
  const widest = (texts: readonly string[], least: number) => Math.max(least, ...texts.map(columnsOf));
  const values = rows.flatMap(({ before, after }) => [before, after]);
  const titles = rows.map(row => row.title);
  const value = widest(values, 6);
  const title = Math.min(20, widest(titles, 11));
  const points = widest(
    rows.map(row => row.points),
    6,
  );
  const room = screen.columns - title - 2 * value - points - 5 * GAP;
  const { change, debt } = chosenWords(rows, room, screen.columns >= ROOM_FOR_CHANGE);
  const changeColumn = change && { ...NUMBER, head: 'change', width: widest(change, 6) };
  const debtRoom = room - (changeColumn === undefined ? 0 : changeColumn.width + GAP);
  const columns: (Column | undefined)[] = [
    { head: 'KPI', align: 'left', width: title },
    { ...NUMBER, head: 'before', width: value },
    { ...NUMBER, head: 'after', width: value },
    changeColumn,
    { head: 'debt', align: 'left', width: Math.min(MOST_DEBT, debtRoom) },
    { ...NUMBER, head: 'points', width: points },
  ];
  return tableLines(
    columns.filter(column => column !== undefined),
    rows.map((row, index) => [
      cutEnd(row.title, title),
      row.before,
      row.after,
      ...(change === undefined ? [] : [directed(change[index] ?? '', row.direction, screen)]),
      cutEnd(debt[index] ?? '', Math.min(MOST_DEBT, debtRoom)),
      row.points,
    ]),
    screen.faint,
  );
}

/** The longest words for change and debt that fit whole into the room for both; the last ones if none do. */
function chosenWords(
  rows: readonly KpiRow[],
  room: number,
  hasChange: boolean,
): { readonly change: readonly string[] | undefined; readonly debt: readonly string[] } {
  const changes = [rows.map(row => row.changeInUnits), rows.map(row => row.change)];
  const debts = [0, 1, 2].map(length => rows.map(row => row.debt[length] ?? ''));
  const choices = debts.flatMap(debt =>
    (hasChange ? changes : [undefined]).map(change => ({ change, debt })),
  );
  const width = (texts: readonly string[], least: number) => Math.max(least, ...texts.map(columnsOf));
  const fits = ({ change, debt }: (typeof choices)[number]) =>
    width(debt, 4) <= MOST_DEBT &&
    width(debt, 4) + (change === undefined ? 0 : width(change, 6) + GAP) <= room;
  return choices.find(fits) ?? { change: undefined, debt: debts[2] ?? [] };
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
