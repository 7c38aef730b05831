/** `- - - -`, `? ? ?`: one level each. */
const NESTED = /(?:[-?:][ \t]+){20}/;

/**
 * First line (from 1) of a YAML text that is nested deeper than `most` brackets, or by too many marks in a row; `undefined` when
 * none is. The parser takes time by the square of the depth (two hundred brackets take a second), and tens of thousands end the
 * process for lack of memory, which nothing can catch: such a text must not be given to it. Brackets in quotes count too.
 */
export function deepLine(text: string, most: number): number | undefined {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth += 1;
      else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
      if (depth > most) return index + 1;
    }
    if (NESTED.test(line)) return index + 1;
  }
  return undefined;
}
