import { safeAddress, visible } from '../escape.ts';
import type { Ink } from '../period/view.ts';
import { cutEnd } from '../width.ts';
import { type Content, html, Markup } from './markup.ts';

/**
 * Texts of sections are put together from words of ours and names from outside. Names are marked with two characters that no text
 * from outside can hold any more, so that the whole is escaped once, where it becomes HTML.
 */
const OPEN = '\u{f0000}';
const CLOSE = '\u{f0001}';
/** An address stands between this and the text it is the link of. */
const TO = '\u{f0002}';
const MARKS = /[\u{f0000}-\u{f0002}]/gu;
const CODE = /\u{f0000}(?:([^\u{f0001}\u{f0002}]*)\u{f0002})?([^\u{f0001}]*)\u{f0001}/gu;
const ADDRESS = /(?<=\u{f0000})[^\u{f0001}\u{f0002}]*\u{f0002}/gu;
const OWN_CODE = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;
const MOST_TITLE = 400;

function clean(text: string): string {
  return visible(text).replace(MARKS, '\u{fffd}');
}

function code(text: string): string {
  return `${OPEN}${clean(text)}${CLOSE}`;
}

/** Names, paths and commands as code. */
export const HTML_INK: Ink = {
  name: code,
  prose: clean,
  paragraph: clean,
  path: code,
  title: text =>
    clean(cutEnd(text, MOST_TITLE)).replace(OWN_CODE, (_, __, inner) => `${OPEN}${inner}${CLOSE}`),
  command: code,
  link: (text, url) => {
    const address = safeAddress(url);
    return address === undefined ? code(text) : `${OPEN}${address}${TO}${clean(text)}${CLOSE}`;
  },
  place: (path, line) => code(`${path}:${line}`),
};

/** A text that was made with {@link HTML_INK}. */
export function inked(text: string): Markup {
  const parts: Content[] = [];
  let end = 0;
  for (const match of text.matchAll(CODE)) {
    const [, address, inner = ''] = match;
    const shown = html`<code>${breakable(inner)}</code>`;
    parts.push(
      text.slice(end, match.index),
      address === undefined ? shown : html`<a href="${address}" rel="noreferrer">${shown}</a>`,
    );
    end = match.index + match[0].length;
  }
  return html`${[...parts, text.slice(end)]}`;
}

/** The same without its marks, where no markup is allowed: in attributes and in SVG. */
export function plainly(text: string): string {
  return text.replace(ADDRESS, '').replace(MARKS, '');
}

/** A long path may be broken after a slash, never inside a name. */
function breakable(text: string): Content {
  const parts = text.split(/(?<=\/)/);
  return parts.length < 2 ? text : parts.flatMap((part, index) => (index === 0 ? [part] : [BREAK, part]));
}

const BREAK = new Markup('<wbr>');
