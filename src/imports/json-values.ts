/**
 * The JSON values of a text: one, or several one after the other, as `gh api --paginate` writes a list for each page and
 * `--jq` an object on each line.
 *
 * @returns why there are none, in words that follow "cannot be read: ", when a part of it is no JSON
 */
export function jsonValues(text: string): { readonly values: unknown[] } | { readonly reason: string } {
  const values: unknown[] = [];
  for (const { from, to } of pieces(text)) {
    try {
      values.push(JSON.parse(text.slice(from, to)));
    } catch (error) {
      return { reason: faultOf(text, from, error as Error) };
    }
  }
  return values.length === 0 ? { reason: 'it is empty' } : { values };
}

/** Where values begin and end, by their brackets alone. What follows no bracket goes up to the end, or the end of the line. */
function* pieces(text: string): Generator<{ readonly from: number; readonly to: number }> {
  const token = /"(?:[^"\\]|\\[\s\S])*"?|[[\]{}]|\n|[^\s"[\]{}]+/g;
  let depth = 0;
  let from = -1;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    const isBreak = found === '\n';
    if (from === -1 && !isBreak) from = match.index;
    if (found === '[' || found === '{') depth += 1;
    if (found === ']' || found === '}') depth -= 1;
    const isEnd = depth <= 0 && (isBreak || found === ']' || found === '}');
    if (from === -1 || !isEnd) continue;
    yield { from, to: token.lastIndex };
    from = -1;
    depth = 0;
  }
  if (from !== -1) yield { from, to: text.length };
}

function faultOf(text: string, from: number, error: Error): string {
  if (/^(?:<{7}|={7}|>{7})/m.test(text)) return 'it has merge conflicts in it: resolve them';
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return 'it is no JSON: it ends in the middle of a value';
  const line = text.slice(0, from + Number(position)).split('\n').length;
  return `it is no JSON: line ${line} cannot be understood`;
}
