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
const MOST_CHARACTERS = 60_000;
/** For the line that says how many rows are missing. */
const MORE_LINE = 60;

/**
 * Joins the blocks, a blank line between them. Rows are written in order while they fit into 60,000 characters; a
 * table that had to be cut says how many rows are missing. Cells are expected to be escaped.
 */
export function joinBlocks(blocks: readonly Block[]): string {
  let left = MOST_CHARACTERS - blocks.reduce((sum, block) => sum + fixedLength(block), 0);
  const texts = blocks.map(block => {
    if (block.kind === 'text') return block.lines.join('\n');
    const rows: string[] = [];
    for (const cells of block.rows) {
      const row = rowText(cells);
      if (row.length + 1 > left) break;
      left -= row.length + 1;
      rows.push(row);
    }
    const missing = block.omitted + block.rows.length - rows.length;
    const more = missing === 0 ? [] : ['', `… and ${missing} more ${block.noun}`];
    return [...headText(block), ...rows, ...more].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function fixedLength(block: Block): number {
  if (block.kind === 'text') return block.lines.join('\n').length + 2;
  return headText(block).join('\n').length + 2 + MORE_LINE;
}

function headText({ head, align }: TableBlock): string[] {
  return [rowText(head), rowText(align.map(side => (side === 'right' ? '--:' : ':--')))];
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
