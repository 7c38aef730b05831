import type { ScoreSide } from '../../model/delta.ts';
import type { Evidence } from '../../model/evidence.ts';
import { decimalsFor, signedUnits, unitsOfScore } from '../delta/signed-numbers.ts';
import { apportionSigned } from '../delta/signed-shares.ts';
import type { Sink } from '../delta/sink.ts';
import { score } from '../numbers.ts';

/** A score that moved by less says nothing about the code. */
const LEAST_POINTS = 0.5;

const PARTS = [
  ['debts', 'these debts'],
  ['leftOut', 'debts left out'],
  ['growth', 'size of the code'],
  ['scope', 'scope'],
] as const;

/** `68.3 C → 68.9 C, +0.6`, or `68.3 C → 68.4 C, unchanged`, or why there is nothing to compare. */
export function scoreWords(
  { score: { before, after, points, notComparable } }: Evidence,
  sink: Sink,
): string {
  if (before === undefined || after === undefined || points === undefined) {
    const why =
      notComparable === undefined ? 'not comparable' : `not comparable: ${sink.prose(notComparable)}`;
    return `${why} (${graded(before)} before, ${graded(after)} after)`;
  }
  const way = `${graded(before)} → ${graded(after)}`;
  if (Math.abs(points) < LEAST_POINTS) return `${way}, unchanged`;
  return `${way}, ${signedUnits(unitsOfScore(after.value, 1) - unitsOfScore(before.value, 1), 1, points)}`;
}

/**
 * Where the points of the repository's score come from, `+0.6 = +0.7 these debts − 0.1 size of the code`: the shown parts add
 * up to the shown whole. Nothing when the score did not move at all.
 */
export function scoreParts({ score: { before, after, points, parts } }: Evidence): string | undefined {
  if (before === undefined || after === undefined || points === undefined || parts === undefined)
    return undefined;
  const moved = PARTS.filter(([part]) => parts[part] !== 0);
  if (moved.length === 0) return undefined;
  const decimals = decimalsFor(moved.map(([part]) => parts[part]));
  const whole = unitsOfScore(after.value, decimals) - unitsOfScore(before.value, decimals);
  const units = apportionSigned(
    moved.map(([part]) => parts[part] * 10 ** decimals),
    whole,
  );
  const terms = moved.map(
    ([part, words], index) => `${signedUnits(units[index] ?? 0, decimals, parts[part])} ${words}`,
  );
  return `${signedUnits(whole, decimals, points)} points = ${terms.join(', ')}`;
}

function graded(side: ScoreSide | undefined): string {
  return side === undefined ? 'none' : `${score(side.value)} ${side.grade}`;
}
