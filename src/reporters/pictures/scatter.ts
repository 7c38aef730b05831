import { scaleSqrt } from 'd3-scale';
import { html, type Markup } from '../html/markup.ts';
import { count, plural } from '../numbers.ts';
import { fitted, picture, pixelsOf, px } from './frame.ts';

/** A file that was changed and has decisions. */
export interface Spot {
  readonly path: string;
  /** In the period. */
  readonly changes: number;
  readonly decisions: number;
}

const HEIGHT = 380;
const MARGIN = { top: 14, right: 16, bottom: 40, left: 54 };
/** More dots are a cloud; files of equal numbers are one. */
const MOST = 900;
const MOST_TITLES = 4;
const HEADROOM = 1.08;
const MOST_NAMED = 8;
const RADIUS = 4.5;

/** Complex files that are often changed stand at the top right. Both axes are square roots: most files have little of both. */
export function scatter(spots: readonly Spot[], width: number): Markup {
  const riskiest = spots.toSorted(
    (one, other) => riskOf(other) - riskOf(one) || (one.path < other.path ? -1 : 1),
  );
  const places = samePlace(riskiest).slice(0, MOST);
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const x = scaleSqrt([0, HEADROOM * largest(4, riskiest, 'changes')], [MARGIN.left, right]);
  const y = scaleSqrt([0, HEADROOM * largest(10, riskiest, 'decisions')], [bottom, MARGIN.top]);
  const columns = x.ticks(width > 500 ? 8 : 4).map(
    tick => html`<line class="axis" x1="${px(x(tick))}" x2="${px(x(tick))}" y1="${MARGIN.top}" y2="${bottom}"/>
<text class="faint middle" x="${px(x(tick))}" y="${bottom + 15}">${count(tick)}</text>`,
  );
  const rows = y.ticks(6).map(
    tick => html`<line class="axis" x1="${MARGIN.left}" x2="${px(right)}" y1="${px(y(tick))}" y2="${px(y(tick))}"/>
<text class="faint end" x="${MARGIN.left - 6}" y="${px(y(tick) + 4)}">${count(tick)}</text>`,
  );
  const dots = places.map(
    ({ changes, decisions, paths }) =>
      html`<circle class="spot" cx="${px(x(changes))}" cy="${px(y(decisions))}" r="${RADIUS}"><title>${titleOf(paths)}: ${plural(changes, 'change')}, ${plural(decisions, 'decision')}</title></circle>`,
  );
  const named = names(riskiest, width, spot => ({ x: x(spot.changes), y: y(spot.decisions) }));
  return picture(
    `Changes and decisions of ${plural(spots.length, 'file')}; the riskiest is ${riskiest[0]?.path ?? 'none'}`,
    width,
    HEIGHT,
    html`${columns}${rows}<text class="faint middle" x="${px((MARGIN.left + right) / 2)}" y="${HEIGHT - 6}">changes →</text>
<text class="faint middle" transform="translate(12 ${px((MARGIN.top + bottom) / 2)}) rotate(-90)">decisions →</text>${dots}${named}`,
  );
}

/** Files with the same numbers. */
interface Place extends Pick<Spot, 'changes' | 'decisions'> {
  readonly paths: string[];
}

function samePlace(spots: readonly Spot[]): Place[] {
  const places = new Map<string, Place>();
  for (const { path, changes, decisions } of spots) {
    const key = `${changes} ${decisions}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { changes, decisions, paths: [path] });
    else known.paths.push(path);
  }
  return [...places.values()];
}

function titleOf(paths: readonly string[]): string {
  const rest = paths.length - MOST_TITLES;
  return `${paths.slice(0, MOST_TITLES).join(', ')}${rest > 0 ? ` and ${count(rest)} more` : ''}`;
}

function largest(least: number, spots: readonly Spot[], of: 'changes' | 'decisions'): number {
  return spots.reduce((most, spot) => Math.max(most, spot[of]), least);
}

function riskOf({ changes, decisions }: Spot): number {
  return changes * decisions;
}

/** The riskiest files by name, as far as their names find room. */
function names(
  spots: readonly Spot[],
  width: number,
  at: (spot: Spot) => { readonly x: number; readonly y: number },
): Markup[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return spots.slice(0, MOST_NAMED).flatMap(spot => {
    const { x, y } = at(spot);
    const text = fitted(spot.path.split('/').slice(-2).join('/'), width / 3);
    const size = pixelsOf(text);
    const left = x + 8 + size > width ? x - 8 - size : x + 8;
    const box = { left, right: left + size, y };
    if (taken.some(one => Math.abs(one.y - y) < 13 && one.left < box.right && box.left < one.right))
      return [];
    taken.push(box);
    return [html`<text x="${px(left)}" y="${px(y + 4)}">${text}</text>`];
  });
}
