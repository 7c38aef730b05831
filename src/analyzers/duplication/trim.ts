import { positionOf } from './counted-lines.ts';
import { lineTokens } from './line-tokens.ts';
import type { ClonePair, CountedLines, Fragment, Place, TrimmedPair } from './types.ts';

/** How small a clone may be; config.duplication. */
export interface CloneLimits {
  readonly minTokens: number;
  readonly minLines: number;
}

/**
 * Takes import and re-export statements off a pair; `undefined` when too little is left. Both places must keep
 * `minLines` counted lines, and the tokens, less those of the statements on either side, must reach `minTokens`.
 */
export function trimPair(
  pair: ClonePair,
  linesOf: (path: string) => CountedLines,
  limits: CloneLimits,
): TrimmedPair | undefined {
  const [linesA, linesB] = [linesOf(pair.a.path), linesOf(pair.b.path)];
  const [tailA, tailB] = [tailOf(pair.a, linesA), tailOf(pair.b, linesB)];
  const strange = tailA.at(-1) !== tailB.at(-1);
  const a = placeOf(pair.a, linesA, strange && tailA.length === 1);
  const b = placeOf(pair.b, linesB, strange && tailB.length === 1);
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  const wiring = Math.max(wiringTokens(pair.a, linesA.wiring), wiringTokens(pair.b, linesB.wiring));
  const tokens = Math.round(pair.tokens - wiring);
  if (shorter < limits.minLines || tokens < limits.minTokens) return undefined;
  return { tokens, a, b };
}

/**
 * Tokens of the fragment's last line. jscpd 5.3 sets the end of some clones one token too far: where the last tokens
 * differ and one stands alone on its line, that line is no part of the clone.
 */
function tailOf(fragment: Fragment, counted: CountedLines): string[] {
  return lineTokens(cutBytes(counted.textOf(fragment.endLine), fragment.endColumn));
}

/** jscpd's columns are bytes of UTF-8. */
function cutBytes(line: string, to: number): string {
  return Buffer.from(line, 'utf8').subarray(0, to).toString('utf8');
}

function placeOf(fragment: Fragment, counted: CountedLines, withoutLastLine: boolean): Place {
  const from = positionOf(counted.lines, fragment.startLine);
  const to = positionOf(counted.lines, fragment.endLine + (withoutLastLine ? 0 : 1));
  return { path: fragment.path, from, to };
}

/**
 * Tokens of the statements inside the fragment, taken as spread evenly over their lines. A line that the fragment
 * cuts counts half: where exactly it is cut among its tokens is not in the facts.
 */
function wiringTokens(fragment: Fragment, wiring: readonly number[]): number {
  let tokens = 0;
  for (let index = 0; index < wiring.length; index += 3) {
    const [from, to, all] = wiring.slice(index, index + 3) as [number, number, number];
    let inside = Math.min(to, fragment.endLine) - Math.max(from, fragment.startLine) + 1;
    if (inside <= 0) continue;
    if (from <= fragment.startLine && fragment.startColumn > 0) inside -= 0.5;
    tokens += (all * inside) / (to - from + 1);
  }
  return tokens;
}
