import { readFileSync } from 'node:fs';
import { type Content, html, type Markup } from '../html/markup.ts';
import { columnsOf, cutEnd } from '../width.ts';

/** The look of all pictures; pages have it once, a picture in a file of its own brings it along. */
export const PICTURE_STYLE = readFileSync(new URL('../../../assets/picture.css', import.meta.url), 'utf8');

/** Pixels of a page on a desk and on a telephone: a picture is drawn for each, so that its words stay readable. */
export const WIDE = 960;
export const NARROW = 350;

/** Draws something for a page of so many pixels. */
export type Draw = (width: number) => Markup;

/** Size of a letter in pixels, a bit more than most have. */
const LETTER = 7.2;

/** A picture: what it is called is what a screen reader says of it; the numbers stand in a table beside it. */
export function picture(title: string, width: number, height: number, content: Content): Markup {
  return html`<svg class="picture" role="img" aria-label="${title}" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}">${content}</svg>`;
}

/** Marks what takes points away; once in a page. */
export const HATCH = html`<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern>`;

/** A picture as a file of its own, for a wiki. */
export function standalone({ text }: Markup): string {
  const open = text.indexOf('>') + 1;
  const head = text.slice(0, open).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${head}<style>${PICTURE_STYLE}</style><defs>${HATCH.text}</defs>${text.slice(open)}\n`;
}

/** A coordinate: a tenth of a pixel is enough. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A text that takes at most so many pixels. */
export function fitted(text: string, pixels: number): string {
  return cutEnd(text, Math.max(1, Math.floor(pixels / LETTER)));
}

/** Pixels a text takes, about. */
export function pixelsOf(text: string): number {
  return columnsOf(text) * LETTER;
}
