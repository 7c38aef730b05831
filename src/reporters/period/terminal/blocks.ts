import { itemLines } from '../../delta/terminal/items.ts';
import { waterfallLines } from '../../delta/terminal/waterfall.ts';
import { moreOf } from '../../numbers.ts';
import { labelledLines } from '../../terminal/labelled.ts';
import type { Screen } from '../../terminal/screen.ts';
import { type Cell as TableCell, tableLines } from '../../terminal/table.ts';
import { cutEnd, cutPath, wrap } from '../../width.ts';
import type { Cell, PeriodBlock, Section, TableColumn, Tone } from '../section.ts';
import { type FittedColumn, fitColumns } from './fit.ts';

const LABEL_COLUMNS = 10;
/** Columns that the numbers and the drawing of a waterfall take. */
const WATERFALL_ROOM = 34;

/** A report of sections: its head, then each section under its title, an empty line between them. */
export function sectionedReport(
  head: readonly string[],
  sections: readonly Section[],
  screen: Screen,
): string {
  const blocks = [head, ...sections.map(section => sectionLines(section, screen))];
  return `\n${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

/** A section under its title; its details for those who ask. */
function sectionLines({ title, blocks, details }: Section, screen: Screen): string[] {
  const lines = [
    ...wrap(title, screen.columns).map(line => screen.strong(line)),
    ...blocksLines(blocks, screen),
  ];
  if (details === undefined || !screen.verbose) return lines;
  return [...lines, '', screen.strong(details.title), ...blocksLines(details.blocks, screen)];
}

/** The lines of several blocks; a label that follows itself is said once. */
export function blocksLines(blocks: readonly PeriodBlock[], screen: Screen): string[] {
  let last: string | undefined;
  return blocks.flatMap(block => {
    const label = block.kind === 'text' ? block.label : undefined;
    const isSame = label !== undefined && label === last;
    last = label;
    return blockLines(isSame ? { ...(block as TextBlock), label: '' } : block, screen);
  });
}

/** The lines of one block. A long list shows its first entries unless the report is verbose. */
function blockLines(block: PeriodBlock, screen: Screen): string[] {
  switch (block.kind) {
    case 'text':
      return textLines(block, screen);
    case 'table':
      return block.only === 'markdown' ? [] : tableBlock(block, screen);
    case 'waterfall':
      return waterfallLines(block, screen.columns - WATERFALL_ROOM, screen);
    default: {
      const shown = screen.verbose ? block.items : block.items.slice(0, block.most);
      const lines = shown.flatMap(({ tone, long = [], ...item }) => {
        const notes = screen.verbose ? [...item.notes, ...long] : item.notes;
        return itemLines([{ ...item, notes }], screen, paintOf(tone, screen));
      });
      return [...lines, ...moreLine(block.items.length - shown.length, block.noun, screen)];
    }
  }
}

type TextBlock = Extract<PeriodBlock, { kind: 'text' }>;
type TableBlock = Extract<PeriodBlock, { kind: 'table' }>;

function textLines({ label, text, tone }: TextBlock, screen: Screen): string[] {
  if (label === undefined) return wrap(text, screen.columns);
  return labelledLines(label, text, screen, { columns: LABEL_COLUMNS, paint: paintOf(tone, screen) });
}

function tableBlock({ columns, rows, most, noun }: TableBlock, screen: Screen): string[] {
  const shown = screen.verbose ? rows : rows.slice(0, most);
  const fitted = fitColumns(columns, shown, screen.columns);
  const lines = tableLines(
    fitted.map(({ column, width }) => ({ head: cutEnd(column.head, width), align: column.align, width })),
    shown.map(row => rowCells(row, fitted, screen)),
    screen.faint,
  );
  return [...lines, ...moreLine(rows.length - shown.length, noun, screen)];
}

/** A cell that takes the rest of its row has the width of all columns there. */
function rowCells(row: readonly Cell[], fitted: readonly FittedColumn[], screen: Screen): TableCell[] {
  const rest = row.findIndex(({ isRest }) => isRest === true);
  const own = rest < 0 ? fitted : fitted.filter(({ index }) => index < rest);
  const spanned = fitted.slice(own.length);
  const texts = own.map(({ column, index, width }) => cellText(row[index], column, width, screen));
  const [last] = spanned;
  if (last === undefined) return texts;
  const width = spanned.reduce((sum, column) => sum + column.width + 2, -2);
  const content = cellText(row[rest], { ...last.column, cut: 'end' }, width, screen);
  return [...texts, { colSpan: spanned.length, content, hAlign: 'left' }];
}

function cellText(cell: Cell | undefined, column: TableColumn, width: number, screen: Screen): string {
  if (cell === undefined) return '';
  if (cell.bar !== undefined) return '█'.repeat(Math.max(1, Math.round(cell.bar * width)));
  const cut = (column.cut === 'path' ? cutPath(cell.text, width) : cutEnd(cell.text, width)).trimEnd();
  return cell.tone === 'plain' ? cut : paintOf(cell.tone, screen)(cut);
}

function moreLine(rest: number, noun: string, screen: Screen): string[] {
  return rest > 0 ? [screen.faint(`and ${moreOf(rest, noun)}   (--verbose lists them)`)] : [];
}

function paintOf(tone: Tone, screen: Screen): (text: string) => string {
  return tone === 'plain' ? text => text : screen[tone];
}
