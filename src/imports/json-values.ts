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
      return { reason: faultOf(text, from, to, error as Error) };
    }
  }
  return values.length === 0 ? { reason: 'it is empty' } : { values };
}

/** Where values begin and end, by their brackets alone; what has none goes up to the end of its line. */
function* pieces(text: string): Generator<{ readonly from: number; readonly to: number }> {
  let depth = 0;
  let from = -1;
  // no regular expression: a text of many MB in quotes would exhaust its stack
  for (let at = 0; at < text.length; at++) {
    const found = text[at] as string;
    if (from === -1 && found.trim() !== '') from = at;
    if (found === '"') at = endOfString(text, at);
    else if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth -= 1;
    const isEnd = found === ']' || found === '}' || found === '\n';
    if (from === -1 || depth > 0 || !isEnd) continue;
    yield { from, to: at + 1 };
    from = -1;
    depth = 0;
  }
  if (from !== -1) yield { from, to: text.length };
}

/** Where the text in quotes that begins here ends: its last quote, or the end when there is none. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

function faultOf(text: string, from: number, to: number, error: Error): string {
  if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)) return 'there are merge conflicts in it: resolve them';
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
  const isCut = /end of JSON|Unterminated/.test(error.message) || from + position >= to;
  if (isCut) return 'it is no JSON: it ends in the middle of a value';
  const line = text.slice(0, from + position).split('\n').length;
  return `it is no JSON: line ${line} cannot be understood`;
}
