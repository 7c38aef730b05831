/** A part of a Markdown document. Text is always written; tables give way when the document gets too long. */
export type Block =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly align: readonly ('left' | 'right')[];
      readonly rows: readonly (readonly string[])[];
      /** Rows that the caller left out already; they are counted in the last line. */
      readonly omitted: number;
      /** What a row is, after "and 31 more": `findings`. */
      readonly noun: string;
    };

/** GitHub refuses a comment above 65,536 characters. */
export const MOST_CHARACTERS = 60_000;
/** For the line that says how many rows are missing. */
const MORE_LINE = 60;

/**
 * Joins the blocks, a blank line between them. Rows are written while they fit into 60,000 characters, the first rows
 * of every table before the later ones of any, so that a long table takes no room from a short one below it. A table
 * that had to be cut says how many rows are missing. Cells are expected to be escaped.
 */
export function joinBlocks(blocks: readonly Block[]): string {
  const tables = blocks.filter(block => block.kind === 'table');
  const lines = lengthOfBlocks(blocks) > MOST_CHARACTERS ? tables.length * MORE_LINE : 0;
  const room = MOST_CHARACTERS - fixedLength(blocks) - lines;
  const rowsOf = new Map(fittingRows(tables, room).map((rows, index) => [tables[index], rows]));
  const texts = blocks.map(block => {
    if (block.kind === 'text') return block.lines.join('\n');
    const rows = rowsOf.get(block) ?? [];
    const missing = block.omitted + block.rows.length - rows.length;
    const more = missing === 0 ? [] : ['', `… and ${missing} more ${block.noun}`];
    return [...headText(block), ...rows, ...more].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

/** What the blocks take with all of their rows: up to 60,000 characters none is left out. */
export function lengthOfBlocks(blocks: readonly Block[]): number {
  const lines = blocks.filter(block => block.kind === 'table' && block.omitted > 0).length * MORE_LINE;
  const rows = blocks.flatMap(block => (block.kind === 'table' ? block.rows : []));
  return rows.reduce((sum, cells) => sum + rowText(cells).length + 1, lines + fixedLength(blocks));
}

/** The rows to write of each table. A row that does not fit ends its table; shorter rows of others may still fit. */
function fittingRows(tables: readonly TableBlock[], room: number): string[][] {
  const fitting = tables.map((): string[] => []);
  let left = room;
  let open = tables.map((table, index) => ({ table, rows: fitting[index] as string[] }));
  while (open.length > 0) {
    open = open.filter(({ table, rows }) => {
      const cells = table.rows[rows.length];
      const row = cells === undefined ? undefined : rowText(cells);
      if (row === undefined || row.length + 1 > left) return false;
      left -= row.length + 1;
      rows.push(row);
      return true;
    });
  }
  return fitting;
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Without rows, and without the lines that say how many are missing. */
function fixedLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    const lines = block.kind === 'text' ? block.lines : headText(block);
    return sum + lines.join('\n').length + 2;
  }, 0);
}

function headText({ head, align }: TableBlock): string[] {
  return [rowText(head), rowText(align.map(side => (side === 'right' ? '--:' : ':--')))];
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
