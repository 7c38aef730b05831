import { type Token, tokensOf } from './support.ts';

/** Where a window of tokens begins. */
interface Start {
  readonly file: number;
  readonly at: number;
}

/**
 * The slow obvious version: every window of 50 tokens (import wiring left out) that occurs at least twice is marked;
 * an unbroken run of marked tokens on at least 5 lines is duplicated. Returns the duplicated lines by path.
 */
export function referenceLines(texts: Readonly<Record<string, string>>): Map<string, Set<number>> {
  const [windowLength, minLines] = [50, 5];
  const files = Object.entries(texts).map(([name, text]) => {
    const tokens = tokensOf(name, text).filter(token => !token.wiring);
    return { name, tokens, marked: new Uint8Array(tokens.length) };
  });
  const firstSeen = new Map<string, Start>();
  const numbers = new Map<string, string>();
  for (const [file, { tokens, marked }] of files.entries()) {
    // One character for each different token, so that a window is a short string.
    const letters = tokens.map(({ text }) => {
      const letter = numbers.get(text) ?? String.fromCodePoint(numbers.size);
      numbers.set(text, letter);
      return letter;
    });
    for (let at = 0; at + windowLength <= tokens.length; at++) {
      const window = letters.slice(at, at + windowLength).join('');
      const first = firstSeen.get(window);
      if (first === undefined) {
        firstSeen.set(window, { file, at });
        continue;
      }
      marked.fill(1, at, at + windowLength);
      files[first.file]?.marked.fill(1, first.at, first.at + windowLength);
    }
  }
  return new Map(files.map(({ name, tokens, marked }) => [name, linesOfRuns(tokens, marked, minLines)]));
}

function linesOfRuns(tokens: readonly Token[], marked: Uint8Array, minLines: number): Set<number> {
  const all = new Set<number>();
  let run = new Set<number>();
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && marked[at] === 1) {
      for (let line = token.line; line <= token.endLine; line++) run.add(line);
      continue;
    }
    if (run.size >= minLines) for (const line of run) all.add(line);
    run = new Set();
  }
  return all;
}
