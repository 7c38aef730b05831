import { type Token, tokensOf } from './support.ts';

/**
 * The slow obvious version: every run of 50 tokens that occurs at least twice (import wiring left out) is maximal
 * after joining neighbours; runs of at least 5 lines count. Returns the duplicated code lines by path.
 */
export function referenceLines(
  texts: Readonly<Record<string, string>>,
  minTokens = 50,
  minLines = 5,
): Map<string, Set<number>> {
  const files = Object.entries(texts).map(([name, text]) => {
    return { name, tokens: tokensOf(name, text).filter(token => !token.wiring) };
  });
  const numbers = new Map<string, number>();
  const streams = files.map(({ tokens }) => {
    return tokens.map(token => {
      const number = numbers.get(token.text) ?? numbers.size;
      numbers.set(token.text, number);
      return number;
    });
  });
  /** Places of every window, by its text. */
  const windows = new Map<string, { file: number; start: number }[]>();
  for (const [file, stream] of streams.entries()) {
    for (let start = 0; start + minTokens <= stream.length; start++) {
      const key = stream.slice(start, start + minTokens).join(' ');
      const places = windows.get(key);
      if (places === undefined) windows.set(key, [{ file, start }]);
      else places.push({ file, start });
    }
  }
  const duplicated = new Map(files.map(({ name }) => [name, new Set<number>()]));
  for (const places of windows.values()) {
    if (places.length < 2) continue;
    for (const one of places) markLongest(one, places);
  }
  return duplicated;

  /** Marks the lines of the longest clone that starts with this window, when it is long enough. */
  function markLongest(
    one: { file: number; start: number },
    places: readonly { file: number; start: number }[],
  ): void {
    const stream = streams[one.file] as number[];
    const tokens = (files[one.file] as { tokens: Token[] }).tokens;
    let longest = 0;
    for (const other of places) {
      if (other === one) continue;
      const otherStream = streams[other.file] as number[];
      // Only where it begins: a longer match that begins earlier marks these lines as well.
      if (one.start > 0 && other.start > 0 && stream[one.start - 1] === otherStream[other.start - 1])
        continue;
      let length = minTokens;
      while (
        one.start + length < stream.length &&
        stream[one.start + length] === otherStream[other.start + length]
      ) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    if (longest === 0) return;
    const lines = new Set<number>();
    for (const token of tokens.slice(one.start, one.start + longest)) {
      for (let line = token.line; line <= token.endLine; line++) lines.add(line);
    }
    if (lines.size < minLines) return;
    const marked = duplicated.get((files[one.file] as { name: string }).name) as Set<number>;
    for (const line of lines) marked.add(line);
  }
}
