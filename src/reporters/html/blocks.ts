import { moreOf } from '../numbers.ts';
import type { Cell, PeriodBlock, PeriodItem, TableColumn, Tone } from '../period/section.ts';
import { waterfall } from '../pictures/waterfall.ts';
import { draw } from './draw.ts';
import { inked, plainly } from './ink.ts';
import { type Content, html, type Markup } from './markup.ts';
import { plainTable } from './tables.ts';

/** Blocks of a section in their order; texts that follow each other are one list of facts. */
export function blocksMarkup(blocks: readonly PeriodBlock[], title: string): Markup {
  const parts: Content[] = [];
  let facts: Markup[] = [];
  const close = () => {
    if (facts.length > 0) parts.push(html`<dl class="facts">${facts}</dl>`);
    facts = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text' && block.label !== undefined) {
      facts.push(
        html`<dt>${block.label}</dt><dd>${toned(block.text, block.tone === 'faint' ? 'plain' : block.tone)}</dd>`,
      );
      continue;
    }
    close();
    parts.push(blockMarkup(block, title));
  }
  close();
  return html`${parts}`;
}

function blockMarkup(block: PeriodBlock, title: string): Content {
  switch (block.kind) {
    case 'text':
      return html`<p>${toned(block.text, block.tone)}</p>`;
    case 'table':
      return block.only === 'terminal' ? undefined : tableMarkup(block, title);
    case 'waterfall': {
      const { from, to, steps } = block;
      const plain = steps.map(({ label, units, points }) => ({
        label: plainly(label),
        units,
        shown: points,
      }));
      return html`<figure>${draw(width => waterfall({ title, from, to, steps: plain }, width))}</figure>`;
    }
    default:
      return itemsMarkup(block.items, block.most, block.noun);
  }
}

function tableMarkup(
  { columns, rows, most, noun }: Extract<PeriodBlock, { kind: 'table' }>,
  title: string,
): Markup {
  const shown = columns.flatMap((column, index) => (column.isChart === true ? [] : [{ column, index }]));
  const heads = shown.map(({ column }) => ({ head: headOf(column), kind: kindOf(column) }));
  const cells = (own: readonly (readonly Cell[])[]) =>
    own.map(row => shown.map(({ index }) => cellAt(row, index)));
  const rest = rows.slice(most);
  return html`${plainTable(heads, cells(rows.slice(0, most)), title)}${
    rest.length > 0 &&
    html`<details><summary>${moreOf(rest.length, noun)}</summary>${plainTable(heads, cells(rest), `more ${noun}`)}</details>`
  }`;
}

/** What takes the rest of its row stands in the column behind a chart, which is drawn elsewhere. */
function cellAt(row: readonly Cell[], index: number): Content {
  const last = row[row.length - 1];
  const cell = last?.isRest === true && index === row.length ? last : row[index];
  return cell === undefined ? undefined : toned(cell.text, cell.tone);
}

function kindOf({ align, cut }: TableColumn): 'number' | 'path' | 'text' {
  if (align === 'right') return 'number';
  return cut === 'path' ? 'path' : 'text';
}

function headOf({ head }: TableColumn): string {
  return head.charAt(0).toUpperCase() + head.slice(1);
}

function itemsMarkup(items: readonly PeriodItem[], most: number, noun: string): Content {
  const list = (own: readonly PeriodItem[]) => html`<ul class="items">${own.map(itemMarkup)}</ul>`;
  const rest = items.slice(most);
  return html`${items.length > 0 && list(items.slice(0, most))}${
    rest.length > 0 && html`<details><summary>${moreOf(rest.length, noun)}</summary>${list(rest)}</details>`
  }`;
}

/** A sentence with a mark in front, its place and notes below. */
export function itemMarkup({ mark, tone, sentence, place, facts, notes, long = [] }: PeriodItem): Markup {
  const below = [...(place === undefined ? [] : [place]), ...facts].join(' · ');
  return html`<li><span class="mark">${toned(mark, tone)}</span><div><p>${inked(sentence)}</p>${
    below !== '' && html`<span class="note">${inked(below)}</span>`
  }${[...notes, ...long].map(note => html`<span class="note">${inked(note)}</span>`)}</div></li>`;
}

const CLASSES: Readonly<Record<Tone, string>> = {
  plain: '',
  good: 'good',
  bad: 'bad',
  warning: 'warning',
  faint: 'faint-cell',
};

/** The colour only repeats what the words say. */
function toned(text: string, tone: Tone): Content {
  return tone === 'plain' ? inked(text) : html`<span class="${CLASSES[tone]}">${inked(text)}</span>`;
}
