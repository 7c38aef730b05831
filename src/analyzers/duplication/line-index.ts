import type { FactsByPath } from '../../model/analyzer.ts';
import { countedLines, unmeasuredLines } from './counted-lines.ts';
import type { ClonePair, CountedLines } from './types.ts';

/**
 * Looks up the counted lines of a file, made when first asked for.
 * @param read the engine's text of a file.
 */
export function lineIndex(
  pairs: readonly ClonePair[],
  facts: FactsByPath,
  read: (path: string) => string,
): (path: string) => CountedLines {
  const lastLines = new Map<string, number>();
  for (const { a, b } of pairs) {
    for (const { path, endLine } of [a, b]) lastLines.set(path, Math.max(endLine, lastLines.get(path) ?? 0));
  }
  const known = new Map<string, CountedLines>();
  return path => {
    let counted = known.get(path);
    if (counted === undefined) {
      const fact = facts.get(path);
      const textOf = lineTexts(() => read(path));
      counted =
        fact === undefined ? unmeasuredLines(lastLines.get(path) ?? 0, textOf) : countedLines(fact, textOf);
      known.set(path, counted);
    }
    return counted;
  };
}

/** Reads and cuts the text when the first line is asked for. */
function lineTexts(read: () => string): (line: number) => string {
  let lines: string[] | undefined;
  return line => {
    lines ??= read().split('\n');
    return lines[line - 1] ?? '';
  };
}
