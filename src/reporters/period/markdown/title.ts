import { codeSpan, escapeMarkdown, visible } from '../../escape.ts';
import { cutEnd } from '../../width.ts';

/** Longest title in columns. */
const TITLE_COLUMNS = 400;
const OWN_CODE = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;
/** Forges link or mention these wherever they stand, escaped or not; after a backslash renderers disagree. */
const LINKED = /[@#\\`]|[!&~$^%]\w|www\.|:\/\//i;
const MARKUP = /[*_{}[\]<>!&~|$^]/g;

/** The title of a change: what its writer marked as code is code, and else only what a forge would link or mention. */
export function titleWords(title: string): string {
  const text = cutEnd(visible(title), TITLE_COLUMNS);
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(OWN_CODE)) {
    parts.push(plainWords(text.slice(end, match.index)), codeSpan(match[2] ?? ''));
    end = match.index + match[0].length;
  }
  // two fences that touch would be one
  return [...parts, plainWords(text.slice(end))].reduce((all, part) =>
    all.endsWith('`') && part.startsWith('`') ? `${all} ${part}` : all + part,
  );
}

function plainWords(text: string): string {
  return text
    .split(/( +)/)
    .map(word => {
      if (/^ *$/.test(word)) return word === '' ? '' : ' ';
      return LINKED.test(word) ? escapeMarkdown(word) : word.replace(MARKUP, '\\$&');
    })
    .join('');
}
