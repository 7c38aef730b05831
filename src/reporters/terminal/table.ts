import Table from 'cli-table3';

/** A cell that spans the rest of its row says so itself; all others are text that already fits its column. */
export type Cell = string | { readonly colSpan: number; readonly content: string; readonly hAlign?: 'left' };

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Columns of the terminal, without the gap on the right. */
  readonly width: number;
}

/** Empty strings for all borders: white space alone makes a calm table, and copies well. */
const NO_BORDERS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map(border => [border, '']),
);

const GAP = 2;

/**
 * Lines of a table without borders, two blanks between columns, nothing trailing.
 *
 * @param paintHead colours a column head
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  paintHead: (head: string) => string,
): string[] {
  const hasHead = columns.some(column => column.head !== '');
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
    head: hasHead ? columns.map(column => (column.head === '' ? '' : paintHead(column.head))) : [],
    colWidths: columns.map(column => column.width + GAP),
    colAligns: columns.map(column => column.align),
  });
  table.push(...rows.map(row => [...row]));
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd());
}
