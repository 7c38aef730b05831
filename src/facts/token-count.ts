/**
 * Roughly how many tokens an import statement has: words, literals and punctuation characters. Comments and white
 * space are none.
 */
export function roughTokens(statement: string): number {
  let tokens = 0;
  let offset = 0;
  while (offset < statement.length) {
    const code = statement.charCodeAt(offset);
    if (code <= 32) {
      offset++;
      continue;
    }
    const next = code === 47 ? statement.charCodeAt(offset + 1) : 0;
    if (next === 47 || next === 42) {
      offset = next === 47 ? endOfLine(statement, offset) : endOf(statement, '*/', offset + 2);
      continue;
    }
    tokens++;
    if (code === 34 || code === 39) offset = endOf(statement, statement.charAt(offset), offset + 1);
    else if (isWord(code)) while (isWord(statement.charCodeAt(offset))) offset++;
    else offset++;
  }
  return tokens;
}

function endOfLine(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && text.charCodeAt(offset) !== 10 && text.charCodeAt(offset) !== 13) offset++;
  return offset;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Letters, digits, `$`, `_`, and all that is not ASCII. False behind the end, where the code is NaN. */
function isWord(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if (code >= 65 && code <= 90) return true;
  return (code >= 48 && code <= 57) || code === 36 || code === 95 || code > 127;
}
