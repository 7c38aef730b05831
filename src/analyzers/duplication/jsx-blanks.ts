import { mayHoldJsx } from './engine-text.ts';
import type { ClonePair } from './types.ts';

/** Line break between two JSX elements or expressions; `=>` before a body on its own line is none. */
const BREAK = /(?:(?<!=)>|\})\n+(?=[<{])/g;

/**
 * Takes the white space between JSX elements off the token counts: to the engine each break is a token, to a reader
 * it is none. Only pairs that are small enough to fall under the limit are looked at; one that does is left out.
 * @param read the engine's text of a file.
 */
export function withoutJsxBlanks(
  pairs: readonly ClonePair[],
  minTokens: number,
  read: (path: string) => string,
): ClonePair[] {
  const linesOf = new Map<string, string[]>();
  return pairs.flatMap(pair => {
    // Between two breaks lie at least two tokens, so at most a third of the tokens are breaks.
    if (!mayHoldJsx(pair.a.path) || pair.tokens > minTokens * 1.5) return pair;
    let lines = linesOf.get(pair.a.path);
    if (lines === undefined) {
      lines = read(pair.a.path).split('\n');
      linesOf.set(pair.a.path, lines);
    }
    const breaks =
      lines
        .slice(pair.a.startLine - 1, pair.a.endLine)
        .join('\n')
        .match(BREAK)?.length ?? 0;
    return pair.tokens - breaks < minTokens ? [] : { ...pair, tokens: pair.tokens - breaks };
  });
}
