import { columnsOf } from '../../width.ts';
import type { Cell, TableColumn } from '../section.ts';

const GAP = 2;
/** A name that is shorter is hardly one. */
const LEAST_NAME = 18;
/** A longer head loses its end. */
const MOST_HEAD = 16;
const LEAST_CHART = 10;
const MOST_CHART = 30;

/** A column that is shown, and its width in the terminal. */
export interface FittedColumn {
  readonly column: TableColumn;
  /** Its place among all columns. */
  readonly index: number;
  readonly width: number;
}

/**
 * Chooses the columns that fit into a line, and their widths: numbers are never cut, names share what is left, charts
 * take the rest of it.
 */
export function fitColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  room: number,
): FittedColumn[] {
  let fitted = columns.map((column, index) => ({ column, index, width: naturalWidth(column, index, rows) }));
  const least = (own: FittedColumn) => leastWidth(own.column, own.width);
  const total = (list: readonly FittedColumn[], widthOf: (own: FittedColumn) => number) =>
    list.reduce((sum, own) => sum + widthOf(own) + GAP, -GAP);
  while (total(fitted, least) > room) {
    const spares = fitted.flatMap(({ column }) => column.spare ?? []);
    if (spares.length === 0) break;
    const last = Math.max(...spares);
    fitted = fitted.filter(({ column }) => column.spare !== last);
  }
  return shrink(fitted, room);
}

function naturalWidth(column: TableColumn, index: number, rows: readonly (readonly Cell[])[]): number {
  if (column.isChart === true) return MOST_CHART;
  return Math.max(
    Math.min(MOST_HEAD, columnsOf(column.head)),
    ...rows.map(row => (row[index]?.isRest === true ? 0 : columnsOf(row[index]?.text ?? ''))),
  );
}

function leastWidth({ cut, isChart, head }: TableColumn, width: number): number {
  if (isChart === true) return Math.max(LEAST_CHART, Math.min(MOST_HEAD, columnsOf(head)));
  return cut === 'never' ? width : Math.min(width, LEAST_NAME);
}

/** Takes what is too much from the widest flexible column, one blank after the other. */
function shrink(columns: readonly FittedColumn[], room: number): FittedColumn[] {
  const widths = columns.map(({ width }) => width);
  let over = widths.reduce((sum, width) => sum + width + GAP, -GAP) - room;
  while (over > 0) {
    const flexible = columns
      .map(({ column }, index) => ({
        index,
        spare: (widths[index] ?? 0) - leastWidth(column, widths[index] ?? 0),
        column,
      }))
      .filter(({ spare, column }) => spare > 0 && (column.cut !== 'never' || column.isChart === true))
      .toSorted((a, b) => (widths[b.index] ?? 0) - (widths[a.index] ?? 0) || a.index - b.index);
    const [widest] = flexible;
    if (widest === undefined) break;
    widths[widest.index] = (widths[widest.index] ?? 0) - 1;
    over -= 1;
  }
  return columns.map((own, index) => ({ ...own, width: widths[index] ?? own.width }));
}
