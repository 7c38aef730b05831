import type { YamlFault } from './parse-yaml.ts';

/** An entry fills a page. */
const MOST_LINES = 500;
const MOST_COMMAS = 500;
const MOST_COLONS = 500;
/** An entry has four levels. */
const DEEPEST = 20;

/** `- - - -`: one level each. */
const NESTED = /(?:[-?:][ \t]+){20}/;

/**
 * Why a text is not given to the parser of YAML; `undefined` when it is. That one takes time by the square of the number of
 * keys and items, and nested brackets (two hundred take a second) end the process with too little memory, which nothing can catch.
 */
export function tooMuch(text: string): YamlFault | undefined {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) {
    return { line: MOST_LINES + 1, message: `it has more than ${MOST_LINES} lines: an entry fills a page` };
  }
  const counts = new Map<string, number>();
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth += 1;
      else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
      else if (sign === ',' || sign === ':') counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    const at = index + 1;
    if (depth > DEEPEST || NESTED.test(line)) return { line: at, message: 'it is nested too deep' };
    if ((counts.get(',') ?? 0) > MOST_COMMAS || (counts.get(':') ?? 0) > MOST_COLONS) {
      return { line: at, message: 'it has more keys or items than an entry can have' };
    }
  }
  return undefined;
}
