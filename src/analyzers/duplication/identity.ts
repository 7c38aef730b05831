import { createHash } from 'node:crypto';
import { engineText } from './engine-text.ts';
import type { Fragment } from './types.ts';

/** Comments outside strings, white space, and what must be kept whole so that `"//"` opens no comment. */
const SKIPPED =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`)/g;

/**
 * 16 hex digits over the text of a fragment without comments, white space and its first and last line's other code.
 * The same for every place of a clone, whatever its indentation, line ends, comments or byte order mark.
 * @param firstLine the fragment is read from here when import wiring before this line was taken off.
 */
export function hashFragment(text: string, fragment: Fragment, firstLine: number, lastLine: number): string {
  const lines = engineText(fragment.path, text).split('\n');
  const start = Math.max(fragment.startLine, firstLine);
  const end = Math.min(fragment.endLine, lastLine);
  const chosen = lines.slice(start - 1, end);
  const last = chosen.length - 1;
  if (end === fragment.endLine && last >= 0)
    chosen[last] = cutBytes(chosen[last] as string, 0, fragment.endColumn);
  if (start === fragment.startLine && last >= 0)
    chosen[0] = cutBytes(chosen[0] as string, fragment.startColumn);
  const bare = chosen.join('\n').replace(SKIPPED, (_, literal: string | undefined) => literal ?? '');
  return createHash('sha256').update(bare).digest('hex').slice(0, 16);
}

/** jscpd's columns are bytes of UTF-8. */
function cutBytes(line: string, from: number, to?: number): string {
  return Buffer.from(line, 'utf8').subarray(from, to).toString('utf8');
}
