import { codeSpan, escapeMarkdown, visible } from '../escape.ts';
import { cutEnd, cutMiddle } from '../width.ts';

/** A blank that keeps a number and its unit on one line. */
export const NO_BREAK = '\u00a0';

/** Longest name or path in columns; a longer one loses its middle. */
const NAME_COLUMNS = 160;
/** Longest foreign sentence (a reason, a notice, a rule's comment). */
const PROSE_COLUMNS = 400;

/** A name from the scanned code as a code span of bounded length. */
export function name(text: string): string {
  return codeSpan(cutMiddle(visible(text), NAME_COLUMNS));
}

/** A sentence that may quote the scanned code, as harmless prose of bounded length. */
export function prose(text: string): string {
  return escapeMarkdown(cutEnd(visible(text), PROSE_COLUMNS));
}

/**
 * `path:line` as a code span; with `links` it leads to the line of the file, relative to the repository's root.
 * A path too long to be shown whole is not linked.
 */
export function place(path: string, line: number, links: boolean): string {
  const shown = codeSpan(`${cutMiddle(visible(path), NAME_COLUMNS)}:${line}`);
  if (!links || path.length > NAME_COLUMNS) return shown;
  const address = path
    .split('/')
    .map(segment => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${shown}](./${address}#L${line})`;
}
