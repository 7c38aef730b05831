import type { LayerCell } from '../../model/period.ts';
import { html, type Markup } from '../html/markup.ts';
import { count, plural } from '../numbers.ts';
import { fitted, picture, px } from './frame.ts';

/** Imports between layers. */
export interface LayerMatrix {
  readonly layers: readonly string[];
  readonly cells: readonly LayerCell[];
}

const CELL = 34;
const MOST_CELL = 92;

/** Rows import columns. A cell with imports that break a rule is hatched and says how many. */
export function matrix({ layers, cells }: LayerMatrix, width: number): Markup {
  const left = Math.min(140, width * 0.28);
  const size = Math.max(14, Math.min(MOST_CELL, (width - left) / layers.length));
  const top = size < 60 ? 74 : 26;
  const known = new Map(cells.map(cell => [JSON.stringify([cell.from, cell.to]), cell]));
  const heads = layers.map((layer, column) => {
    const x = px(left + column * size + size / 2);
    return size < 60
      ? html`<text transform="translate(${px(left + column * size + size / 2 + 4)} ${top - 8}) rotate(-60)">${fitted(layer, 74)}</text>`
      : html`<text class="middle" x="${x}" y="${top - 9}">${fitted(layer, size - 4)}</text>`;
  });
  const rows = layers.map((from, row) => {
    const y = top + row * CELL;
    const own = layers.map((to, column) =>
      drawCell(known.get(JSON.stringify([from, to])), left + column * size, y, size),
    );
    return html`<text class="end" x="${px(left - 8)}" y="${y + 21}">${fitted(from, left - 10)}</text>${own}`;
  });
  const broken = cells.reduce((sum, { violatingAfter }) => sum + violatingAfter, 0);
  return picture(
    `Imports between ${plural(layers.length, 'layer')}, ${count(broken)} of them against a rule`,
    width,
    top + layers.length * CELL + 4,
    html`${heads}${rows}`,
  );
}

function drawCell(cell: LayerCell | undefined, x: number, y: number, size: number): Markup {
  const shape = (kind: string) =>
    html`<rect class="cell ${kind}" x="${px(x + 1)}" y="${y + 1}" width="${px(size - 2)}" height="${CELL - 2}"/>`;
  if (cell === undefined || cell.after === 0) return shape('none');
  const { from, to, after, violatingAfter } = cell;
  const words = violatingAfter === 0 ? count(after) : `${count(violatingAfter)} of ${count(after)}`;
  const title = `${from} → ${to}: ${plural(after, 'import')}, ${count(violatingAfter)} against a rule`;
  return html`<g><title>${title}</title>${shape(violatingAfter > 0 ? 'broken' : '')}<text class="${violatingAfter > 0 ? 'middle strong' : 'middle'}" x="${px(x + size / 2)}" y="${y + 21}">${fitted(words, size)}</text></g>`;
}
