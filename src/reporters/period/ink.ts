import { MARKDOWN_SINK } from '../delta/markdown/ink.ts';
import { TERMINAL_SINK } from '../delta/terminal/ink.ts';
import { codeSpan, escapeMarkdown, escapeTerminal, safeAddress, visible } from '../escape.ts';
import { name, place } from '../markdown/inline.ts';
import { cutEnd, cutMiddle } from '../width.ts';
import { titleWords } from './markdown/title.ts';
import type { Ink } from './view.ts';

/** Columns of a command: so many that none is ever cut, and no document becomes endless. */
const MOST_COMMAND = 4000;

/** Columns of a paragraph. */
const MOST_PARAGRAPH = 1000;

/** Outside text in a terminal. */
export const TERMINAL_INK: Ink = {
  ...TERMINAL_SINK,
  paragraph: text => cutEnd(escapeTerminal(text), MOST_PARAGRAPH),
  path: escapeTerminal,
  title: TERMINAL_SINK.prose,
  command: escapeTerminal,
  link: (text, url) => (text === url ? '' : `${escapeTerminal(text)} `) + escapeTerminal(url),
  place: (path, line) => `${escapeTerminal(path)}:${line}`,
};

/** Outside text in Markdown. */
export function markdownInk(links: boolean): Ink {
  return {
    ...MARKDOWN_SINK,
    paragraph: text => escapeMarkdown(cutEnd(visible(text), MOST_PARAGRAPH)),
    path: name,
    title: titleWords,
    command: text => codeSpan(cutMiddle(visible(text), MOST_COMMAND)),
    link: (text, url) => {
      const address = safeAddress(url);
      return address === undefined ? codeSpan(text) : `[${codeSpan(text)}](${address})`;
    },
    place: (path, line) => place(path, line, links),
  };
}
