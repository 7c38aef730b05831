import { BREAK } from '../../delta/markdown/debts.ts';
import { details } from '../../delta/markdown/details.ts';
import type { Block } from '../../markdown/document.ts';
import { moreOf } from '../../numbers.ts';
import type { Cell, PeriodBlock, PeriodItem, Section, TableColumn } from '../section.ts';

/** A section under its heading; its details, and what is more than a short report shows, are folded. */
export function sectionBlocks({ title, blocks, details: more }: Section): Block[] {
  return [
    { kind: 'text', lines: [`## ${title}`] },
    ...markdownBlocks(blocks),
    ...(more === undefined ? [] : details(more.title, markdownBlocks(more.blocks))),
  ];
}

/** Blocks in their order; texts that follow each other are one list. */
export function markdownBlocks(blocks: readonly PeriodBlock[]): Block[] {
  const result: Block[] = [];
  let bullets: string[] = [];
  const close = () => {
    if (bullets.length > 0) result.push({ kind: 'text', lines: bullets });
    bullets = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text') {
      bullets.push(block.label === undefined ? `- ${block.text}` : `- **${block.label}:** ${block.text}`);
      continue;
    }
    close();
    if (block.kind !== 'table' || block.only !== 'terminal') result.push(...tallBlock(block));
  }
  close();
  return result;
}

function tallBlock(block: Exclude<PeriodBlock, { kind: 'text' }>): Block[] {
  switch (block.kind) {
    case 'table':
      return tableBlocks(block);
    case 'waterfall':
      return [
        {
          kind: 'table',
          head: [block.head, 'Points'],
          align: ['left', 'right'],
          rows: [
            [block.from.label, `**${block.from.shown}**`],
            ...block.steps.map(({ label, points }) => [label, points]),
            [block.to.label, `**${block.to.shown}**`],
          ],
          omitted: 0,
          noun: 'steps',
        },
      ];
    default:
      return itemBlocks(block);
  }
}

function tableBlocks({ columns, rows, most, noun }: Extract<PeriodBlock, { kind: 'table' }>): Block[] {
  const shown = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.isChart !== true);
  const table = (own: readonly (readonly Cell[])[]): Block => ({
    kind: 'table',
    head: shown.map(({ column }) => headOf(column)),
    align: shown.map(({ column }) => column.align),
    rows: own.map(row => shown.map(({ index }) => textAt(row, index))),
    omitted: 0,
    noun,
  });
  const rest = rows.slice(most);
  const more = rest.length === 0 ? [] : details(`${moreOf(rest.length, noun)}`, [table(rest)]);
  return [table(rows.slice(0, most)), ...more];
}

/** What takes the rest of its row stands in the column behind a chart, which Markdown has not. */
function textAt(row: readonly Cell[], index: number): string {
  const last = row[row.length - 1];
  if (last?.isRest === true && index === row.length) return last.text;
  return row[index]?.text ?? '';
}

function headOf({ head }: TableColumn): string {
  return head.charAt(0).toUpperCase() + head.slice(1);
}

function itemBlocks({ items, most, noun }: Extract<PeriodBlock, { kind: 'items' }>): Block[] {
  if (items.length === 0) return [];
  const hasPlaces = items.some(({ place, facts }) => place !== undefined || facts.length > 0);
  const cells = ({ mark, sentence, place, facts, notes, long = [] }: PeriodItem) => [
    mark,
    [sentence, ...notes, ...long].join(BREAK),
    ...(hasPlaces
      ? [
          [...(place === undefined ? [] : [place]), ...(facts.length === 0 ? [] : [facts.join(' · ')])].join(
            BREAK,
          ),
        ]
      : []),
  ];
  const table = (own: readonly PeriodItem[]): Block => ({
    kind: 'table',
    head: hasPlaces ? ['', 'What', 'Where'] : ['', 'What'],
    align: hasPlaces ? ['left', 'left', 'left'] : ['left', 'left'],
    rows: own.map(cells),
    omitted: 0,
    noun,
  });
  const rest = items.slice(most);
  const more = rest.length === 0 ? [] : details(`${moreOf(rest.length, noun)}`, [table(rest)]);
  return [table(items.slice(0, most)), ...more];
}
