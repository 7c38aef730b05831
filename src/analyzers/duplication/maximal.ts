import { lineTokens } from './line-tokens.ts';
import type { CountedLines, MaximalPair, TrimmedPair } from './types.ts';

/**
 * A pair with its places made as long as the two texts are the same, line by line. jscpd compares a fragment with
 * the first place of each window, so a clone that begins like an earlier one is reported from the middle.
 */
export function makeMaximal(pair: TrimmedPair, linesA: CountedLines, linesB: CountedLines): MaximalPair {
  const { a, b } = pair;
  let [fromA, fromB, toA, toB, tokens] = [a.from, b.from, a.to, b.to, pair.tokens];
  const same = (positionA: number, positionB: number): number =>
    sameTokens(linesA, positionA, linesB, positionB);
  const sameStart = same(fromA, fromB) > 0;
  const sameEnd = same(toA - 1, toB - 1) > 0;
  if (sameStart) {
    for (let more = same(fromA - 1, fromB - 1); more > 0; more = same(fromA - 1, fromB - 1)) {
      fromA--;
      fromB--;
      tokens += more;
    }
  }
  if (sameEnd) {
    for (let more = same(toA, toB); more > 0; more = same(toA, toB)) {
      toA++;
      toB++;
      tokens += more;
    }
  }
  const core = { path: a.path, from: sameStart ? fromA : fromA + 1, to: sameEnd ? toA : toA - 1 };
  return { tokens, a: { ...a, from: fromA, to: toA }, b: { ...b, from: fromB, to: toB }, core };
}

/** Number of tokens when the lines at the two positions are the same, else 0; also outside of the files. */
function sameTokens(
  linesA: CountedLines,
  positionA: number,
  linesB: CountedLines,
  positionB: number,
): number {
  const [lineA, lineB] = [linesA.lines[positionA], linesB.lines[positionB]];
  if (lineA === undefined || lineB === undefined) return 0;
  const [one, other] = [lineTokens(linesA.textOf(lineA)), lineTokens(linesB.textOf(lineB))];
  return one.length === other.length && one.every((token, index) => token === other[index]) ? one.length : 0;
}
