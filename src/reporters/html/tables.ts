import { type Content, html, type Markup } from './markup.ts';

export interface Column {
  readonly head: string;
  readonly kind: 'text' | 'number' | 'path';
  /** Has a filter of its values: few different ones. */
  readonly filter?: readonly string[];
}

interface DataTable {
  /** Lower-case word, unique in the page: its state in the address begins with it. */
  readonly id: string;
  /** What it is, for those who can't see it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Content[])[];
}

/** A column of a table about things of one kind. */
export interface ItemColumn<Item> extends Column {
  readonly cell: (item: Item) => Content;
}

/** A column that is there only where it has something to tell. */
export function when<Item>(isThere: boolean, column: ItemColumn<Item>): ItemColumn<Item>[] {
  return isThere ? [column] : [];
}

/** A data table with a row for each item. */
export function itemTable<Item>(
  id: string,
  caption: string,
  items: readonly Item[],
  columns: readonly ItemColumn<Item>[],
): Markup {
  return dataTable({ id, caption, columns, rows: items.map(item => columns.map(({ cell }) => cell(item))) });
}

/** A column with a filter, unless all items have the same value. */
export function manyValued<Item>(
  items: readonly Item[],
  head: string,
  cell: (item: Item) => string,
): ItemColumn<Item>[] {
  const filter = valuesOf(items, cell);
  return when(filter.length > 1, { head, kind: 'text', filter, cell });
}

/** Labels with what they stand for. */
export function factList(facts: readonly (readonly [label: string, text: Content])[]): Markup {
  return html`<dl class="facts">${facts.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;
}

/** Values of a column, for its filter. */
export function valuesOf<Item>(items: readonly Item[], of: (item: Item) => string): string[] {
  return [...new Set(items.flatMap(item => of(item).split(', ')))].toSorted();
}

/** Rows that are not printed. */
const MOST_PRINTED = 100;
/** Fewer rows are seen at a glance. */
const LEAST_SEARCHED = 8;
const NUMBER = html` class="n"`;
const LATE = html` class="late"`;
const CELLS = { text: html`<td>`, number: html`<td class="n">`, path: html`<td class="path">` } as const;

/** A table that can be sorted by any column; a long one can be searched and filtered. */
function dataTable({ id, caption, columns, rows }: DataTable): Markup {
  const isLong = rows.length >= LEAST_SEARCHED;
  const open = columns.map(({ kind }) => CELLS[kind]);
  return html`${isLong && filters(id, columns)}<div class="scroll"><table class="data" id="${id}" aria-label="${caption}">
<thead><tr>${columns.map(({ head, kind }) => html`<th scope="col"${kind === 'number' && NUMBER}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row, index) =>
    html`<tr${index >= MOST_PRINTED && LATE}>${row.map((cell, column) => html`${open[column]}${cell}</td>`)}</tr>
`,
)}</tbody>
</table></div>${isLong && moreButton(id)}`;
}

function filters(id: string, columns: readonly Column[]): Markup {
  const selects = columns.flatMap(({ head, filter = [] }, column) =>
    filter.length < 2
      ? []
      : [
          html`<label>${head}<select name="${head.toLowerCase().replace(/\W+/g, '-')}" data-for="${id}" data-column="${column}"><option value="">all</option>${filter.map(value => html`<option>${value}</option>`)}</select></label>`,
        ],
  );
  return html`<div class="filters" data-filters="${id}" hidden><label>Search<input type="search" name="q" data-for="${id}"></label>${selects}</div>`;
}

function moreButton(id: string): Markup {
  return html`<p class="more note" data-more="${id}" hidden><output></output> <button type="button">Show all</button></p>`;
}

/** A small table without tools. */
export function plainTable(
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  caption: string,
): Markup {
  const kind = (index: number) => (columns[index]?.kind === 'number' ? 'n' : columns[index]?.kind);
  return html`<div class="scroll"><table aria-label="${caption}">
<thead><tr>${columns.map(({ head }, index) => html`<th scope="col" class="${kind(index)}">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  row => html`<tr>${row.map((cell, index) => html`<td class="${kind(index)}">${cell}</td>`)}</tr>
`,
)}</tbody>
</table></div>`;
}
