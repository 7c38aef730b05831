import { html, type Markup } from '../html/markup.ts';
import { plural } from '../numbers.ts';
import { fitted, picture, pixelsOf, px } from './frame.ts';

/** Modules that import each other. */
export interface CycleDrawing {
  /** Paths, in the order they stand around the circle. */
  readonly modules: readonly string[];
  /** Names of theirs that fit into a picture. */
  readonly names: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly opens: boolean }[];
}

const NODE = 4.5;
const ROW = 26;
const LEAST = 210;
const FLAT = 70;
const GAP = 7;

/** Modules around a circle, each import an arrow; what opens the cycle when it goes is dashed and has a cross. */
export function cycle({ modules, names, edges }: CycleDrawing, width: number): Markup {
  const height = modules.length === 2 ? FLAT : Math.max(LEAST, (modules.length / 2) * ROW + 60);
  const turn = modules.length === 2 ? Math.PI : -Math.PI / 2;
  const side = Math.min(width * 0.36, Math.max(...names.map(pixelsOf)) + 16);
  const center = { x: width / 2, y: height / 2 };
  const radius = { x: Math.max(40, Math.min(width / 2 - side, height * 0.75)), y: height / 2 - 26 };
  const places = modules.map((_, index) => {
    const angle = (2 * Math.PI * index) / modules.length + turn;
    return { x: center.x + radius.x * Math.cos(angle), y: center.y + radius.y * Math.sin(angle), angle };
  });
  const at = new Map(modules.map((module, index) => [module, places[index] as (typeof places)[number]]));
  const arrows = edges.map(({ from, to, opens }) => {
    const [one, other] = [at.get(from), at.get(to)];
    return one === undefined || other === undefined
      ? undefined
      : arrow(one, other, center, opens, `${from} imports ${to}`);
  });
  const nodes = places.map(({ x, y, angle }, index) => {
    const isTop = Math.abs(Math.cos(angle)) < 0.2;
    const kind = isTop ? 'middle' : Math.cos(angle) < 0 ? 'end' : '';
    const dx = isTop ? 0 : Math.cos(angle) < 0 ? -9 : 9;
    const dy = isTop ? (Math.sin(angle) < 0 ? -10 : 18) : 4;
    const room = isTop ? width / 2 : kind === 'end' ? x - 12 : width - x - 12;
    return html`<circle class="node" cx="${px(x)}" cy="${px(y)}" r="${NODE}"><title>${modules[index]}</title></circle>
<text class="${kind}" x="${px(x + dx)}" y="${px(y + dy)}">${fitted(names[index] ?? '', room)}</text>`;
  });
  const title = `${plural(modules.length, 'module')} that import each other: ${names.join(', ')}`;
  return picture(title, width, height, html`${arrows}${nodes}`);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Bent towards the middle, so that an import and the one back are two lines. */
function arrow(from: Place, to: Place, center: Place, opens: boolean, title: string): Markup {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 0.12 * length;
  const control = {
    x: (from.x + to.x) / 2 + (center.x - (from.x + to.x) / 2) * 0.25 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (center.y - (from.y + to.y) / 2) * 0.25 + (dx / length) * bend,
  };
  const [tx, ty] = [to.x - control.x, to.y - control.y];
  const last = Math.hypot(tx, ty) || 1;
  const tip = { x: to.x - (tx / last) * GAP, y: to.y - (ty / last) * GAP };
  const wing = (turn: number) => {
    const angle = Math.atan2(ty, tx) + Math.PI + turn;
    return `${px(tip.x + 8 * Math.cos(angle))} ${px(tip.y + 8 * Math.sin(angle))}`;
  };
  const path = `M${px(from.x)} ${px(from.y)}Q${px(control.x)} ${px(control.y)} ${px(tip.x)} ${px(tip.y)}`;
  const head = `M${wing(0.4)}L${px(tip.x)} ${px(tip.y)}L${wing(-0.4)}`;
  const middle = { x: (from.x + 2 * control.x + tip.x) / 4, y: (from.y + 2 * control.y + tip.y) / 4 };
  const cross = opens
    ? html`<text class="middle strong" x="${px(middle.x)}" y="${px(middle.y + 5)}">✕</text>`
    : undefined;
  return html`<g><title>${title}</title><path class="edge${opens && ' break'}" d="${path}"/><path class="edge" d="${head}"/>${cross}</g>`;
}
