import { type HierarchyRectangularNode, hierarchy, treemap as layout } from 'd3-hierarchy';
import { html, type Markup } from '../html/markup.ts';
import { count, plural } from '../numbers.ts';
import { fitted, picture, pixelsOf, px } from './frame.ts';

/** A folder or a file. */
export interface Tile {
  /** Its own name; of a folder that holds one folder only, both: `src/app`. */
  readonly name: string;
  readonly path: string;
  /** Of a file. */
  readonly codeLines?: number;
  /** Points that the repository loses in it. */
  readonly lost: number;
  /** Grade of the repository if all code were like this; `none` without debt. Of a file. */
  readonly grade?: 'none' | 'A' | 'B' | 'C' | 'D' | 'E';
  /** Touched in the period. Of a file. */
  readonly isChanged?: boolean;
  /** Of a folder. */
  readonly children?: readonly Tile[];
}

type Node = HierarchyRectangularNode<Tile>;

const HEAD = 17;
/** Folders so deep have their name on a strip of their own. */
const NAMED_DEPTH = 2;
const LEAST_STRIP = 46;

const SHAPE = 0.6;

/**
 * Folders and files; area = code lines, colour = grade of the code. A page lays it out again from `data-` attributes when somebody
 * zooms: every group has its box in thousandths of the whole.
 */
export function treemap(root: Tile, width: number): Markup {
  const height = Math.round(width * SHAPE);
  const whole = hierarchy(root, tile => tile.children)
    .sum(({ codeLines = 0 }) => codeLines)
    .sort(
      (one, other) => (other.value ?? 0) - (one.value ?? 0) || (one.data.name < other.data.name ? -1 : 1),
    );
  const nodes = layout<Tile>()
    .size([width, height])
    .paddingInner(1)
    .paddingOuter(1)
    .paddingTop(node => (hasStrip(node) ? HEAD : 1))
    .round(false)(whole);
  const files = whole.leaves().length;
  const title = `Map of ${plural(files, 'file')} with ${plural(whole.value ?? 0, 'code line')}; the table below has the same`;
  return picture(title, width, height, tile(nodes));
}

function hasStrip(node: Node): boolean {
  return (
    node.depth > 0 &&
    node.depth <= NAMED_DEPTH &&
    node.x1 - node.x0 >= LEAST_STRIP &&
    node.y1 - node.y0 >= HEAD * 2
  );
}

function tile(node: Node): Markup {
  const { data, children } = node;
  if (children === undefined) return file(node);
  const name = hasStrip(node)
    ? html`<text class="strong" x="${px(node.x0 + 4)}" y="${px(node.y0 + 13)}">${fitted(data.name, node.x1 - node.x0 - 6)}</text>`
    : undefined;
  const frame =
    node.depth === 0
      ? undefined
      : html`<rect class="folder" x="${px(node.x0)}" y="${px(node.y0)}" width="${px(node.x1 - node.x0)}" height="${px(node.y1 - node.y0)}"/>`;
  return html`<g data-name="${data.name}"><title>${data.path}: ${plural(node.value ?? 0, 'code line')}, ${lostWords(data.lost)}</title>${frame}${name}${children.map(tile)}</g>`;
}

function file(node: Node): Markup {
  const { name, lost, grade = 'none', isChanged = false, codeLines = 0 } = node.data;
  const [width, height] = [node.x1 - node.x0, node.y1 - node.y0];
  const rect = html`<rect class="${isChanged ? `g-${grade} changed` : `g-${grade}`}" x="${px(node.x0)}" y="${px(node.y0)}" width="${px(width)}" height="${px(height)}"><title>${name}: ${count(codeLines)} lines, ${lostWords(lost)}${isChanged && ', changed'}</title></rect>`;
  if (height < 15 || width < Math.min(60, pixelsOf(name) + 6)) return rect;
  const dark = grade === 'E' || grade === 'D' ? 'on-dark' : '';
  return html`${rect}<text class="${dark}" x="${px(node.x0 + 3)}" y="${px(node.y0 + 12)}">${fitted(name, width - 6)}</text>`;
}

function lostWords(lost: number): string {
  if (lost === 0) return 'no debt';
  return lost < 0.005 ? 'loses under 0.01 points' : `loses ${lost.toFixed(2)} points`;
}
