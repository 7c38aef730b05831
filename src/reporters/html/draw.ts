import { type Draw, NARROW, WIDE } from '../pictures/frame.ts';
import { html, type Markup } from './markup.ts';

/** A picture for a page on a desk and one for a telephone, of which a browser shows one. */
export function draw(of: Draw): Markup {
  return html`<div class="wide">${of(WIDE)}</div><div class="narrow">${of(NARROW)}</div>`;
}
