import { StringDecoder } from 'node:string_decoder';
import type { ImportSource } from '../../model/import.ts';

/** No line of an export is longer; what comes after is passed over up to the next line. */
const LONGEST_LINE = 100_000;
const RETURN = 13;

/**
 * Calls back for each line of an export, however large it is.
 *
 * @param onLine gets `undefined` for a line that is too long to be one
 * @param first only lines that begin with this sign; absent: all
 */
export async function eachLine(
  source: ImportSource,
  onLine: (line: string | undefined, number: number) => void,
  first?: string,
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  const wanted = first?.charCodeAt(0);
  let rest = '';
  let isTooLong = false;
  let number = 0;
  /** Many lines of many megabytes: no string is made of what nobody wants. */
  const tell = (text: string, start: number, end: number) => {
    number += 1;
    const begin = number === 1 && text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    if (isTooLong || end - begin > LONGEST_LINE) onLine(undefined, number);
    else if (wanted === undefined || text.charCodeAt(begin) === wanted)
      onLine(text.slice(begin, text.charCodeAt(end - 1) === RETURN ? end - 1 : end), number);
    isTooLong = false;
  };
  for await (const chunk of source.chunks()) {
    const text = rest + decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      tell(text, start, end);
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length <= LONGEST_LINE) continue;
    isTooLong = true;
    rest = '';
  }
  rest += decoder.end();
  if (rest !== '' || isTooLong) tell(rest, 0, rest.length);
}
