import { html, type Markup } from '../html/markup.ts';
import { fitted, picture, px } from './frame.ts';

/** One step of the way from a score to another. */
export interface WaterfallStep {
  readonly label: string;
  /** Signed points, in any unit that is the same for all. */
  readonly units: number;
  /** `−0.6`. */
  readonly shown: string;
}

export interface Waterfall {
  readonly title: string;
  readonly from: { readonly label: string; readonly units: number; readonly shown: string };
  readonly to: { readonly label: string; readonly shown: string };
  readonly steps: readonly WaterfallStep[];
}

const ROW = 26;
const BAR = 15;
const NUMBER = 58;
/** Below this a label has a line of its own above the bar. */
const ROOM = 560;
const WORDS = 0.46;

/** Each step begins where the one before it ended; what takes points away is hatched and has its sign. */
export function waterfall({ title, from, to, steps }: Waterfall, width: number): Markup {
  const isWide = width >= ROOM;
  const left = isWide ? width * WORDS : 0;
  const row = isWide ? ROW : ROW + 16;
  const ends = levels(from.units, steps);
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low || 1;
  const chart = width - left - NUMBER - 8;
  const x = (units: number) => left + ((units - low) / span) * chart;
  const line = (label: string, shown: string, index: number, bar: Markup, kind: string) => {
    const top = index * row;
    const y = isWide ? top + 16 : top + 13;
    return html`<text class="${kind}" x="0" y="${px(y)}">${fitted(label, isWide ? left - 12 : width - NUMBER)}</text>
<text class="end ${kind}" x="${px(width)}" y="${px(y)}">${shown}</text>${bar}`;
  };
  const bars = steps.map(({ label, units, shown }, index) => {
    const start = ends[index] as number;
    const end = ends[index + 1] as number;
    const y = (index + 1) * row + (isWide ? 5 : 20);
    const one = px(Math.min(x(start), x(end)));
    const bar = html`<rect class="${units < 0 ? 'worse' : 'better'}" x="${one}" y="${y}" width="${px(Math.max(1.5, Math.abs(x(end) - x(start))))}" height="${BAR}"><title>${label}: ${shown}</title></rect>
<line class="axis" x1="${px(x(end))}" y1="${y}" x2="${px(x(end))}" y2="${y + row}"/>`;
    return line(label, shown, index + 1, bar, '');
  });
  const edge = (units: number, index: number) => {
    const y = index * row + (isWide ? 5 : 20);
    return html`<circle class="dot" cx="${px(x(units))}" cy="${y + BAR / 2}" r="4"/>`;
  };
  const last = ends[ends.length - 1] as number;
  return picture(
    title,
    width,
    (steps.length + 2) * row + 4,
    html`${line(from.label, from.shown, 0, edge(from.units, 0), 'strong')}${bars}${line(to.label, to.shown, steps.length + 1, edge(last, steps.length + 1), 'strong')}`,
  );
}

/** Where each step begins, and where the last one ends. */
function levels(from: number, steps: readonly WaterfallStep[]): number[] {
  const result = [from];
  for (const { units } of steps) result.push((result[result.length - 1] as number) + units);
  return result;
}
