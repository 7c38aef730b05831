/** A string, a comment, a word or number, a single punctuation character. */
const piece = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/.*|\/\*[\s\S]*?\*\/|[\p{L}\p{N}_$]+|[^\s]/gu;

/** Roughly how many tokens an import statement has: words, literals and punctuation characters. */
export function roughTokens(statement: string): number {
  let tokens = 0;
  for (const [text] of statement.matchAll(piece)) {
    if (!text.startsWith('//') && !text.startsWith('/*')) tokens++;
  }
  return tokens;
}
