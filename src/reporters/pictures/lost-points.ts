import { html, type Markup } from '../html/markup.ts';
import { picture, pixelsOf, px } from './frame.ts';
import { kpiClass } from './kpi-class.ts';

/** What a KPI takes from the score. */
export interface Loss {
  readonly kpi: string;
  readonly title: string;
  /** ≥ 0. */
  readonly points: number;
  /** `−15.4`. */
  readonly shown: string;
}

const HEIGHT = 56;
const BAR = 22;
const LINE = 18;

/** A bar of 100 points: those that are left, and those that each KPI takes. Words that find no room go a line down. */
export function lostPoints(score: number, shown: string, losses: readonly Loss[], width: number): Markup {
  const scale = width / 100;
  let at = score * scale;
  let free = 0;
  let line = 0;
  const parts = losses.map(({ kpi, title, points, shown: lost }) => {
    const x = at;
    at += points * scale;
    const words = `${lost} ${title}`;
    const size = pixelsOf(words);
    const left = Math.min(x, width - size);
    if (left < free) line++;
    free = left + size + 8;
    return html`<rect class="${kpiClass(kpi)}" x="${px(x)}" y="0" width="${px(Math.max(0.5, points * scale - 1))}" height="${BAR}"><title>${words}</title></rect>
<text x="${px(Math.max(0, left))}" y="${BAR + LINE + line * LINE}">${words}</text>`;
  });
  const title = `${shown} of 100 points; ${losses.map(({ title: of, shown: lost }) => `${lost} ${of}`).join(', ')}`;
  return picture(
    title,
    width,
    HEIGHT + line * LINE,
    html`<rect class="kept" x="0" y="0" width="${px(Math.max(0, score * scale - 1))}" height="${BAR}"/>
<text class="strong" x="0" y="${BAR + LINE}">${shown}</text>${parts}`,
  );
}
