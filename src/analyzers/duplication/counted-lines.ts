import type { FileFacts } from '../../model/facts.ts';
import type { CountedLines } from './types.ts';

/** The lines of a file that can be duplicated: its code lines without import and re-export statements. */
export function countedLines(facts: FileFacts, textOf: CountedLines['textOf']): CountedLines {
  const lines: number[] = [];
  const { code, wiring } = facts;
  let next = 0;
  for (let range = 0; range < code.length; range += 2) {
    for (let line = code[range] as number; line <= (code[range + 1] as number); line++) {
      while (next < wiring.length && (wiring[next + 1] as number) < line) next += 3;
      if (next < wiring.length && (wiring[next] as number) <= line) continue;
      lines.push(line);
    }
  }
  return { lines: Int32Array.from(lines), wiring, textOf, measured: true };
}

/** Stand-in for a file without facts: every line up to the last one that a clone touches. */
export function unmeasuredLines(lastLine: number, textOf: CountedLines['textOf']): CountedLines {
  const lines = Int32Array.from({ length: lastLine }, (_, index) => index + 1);
  return { lines, wiring: [], textOf, measured: false };
}

/** How many counted lines lie before the given line. */
export function positionOf(lines: Int32Array, line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as number) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
