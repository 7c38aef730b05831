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

/**
 * The whole score before and after, and where the difference comes from: `68.3 C → 68.9 C, +0.6 points (+0.7 these debts, −0.1
 * size of the code)`. The shown parts add up to the shown whole. Or why there is nothing to compare.
 */
export function scoreWords(
  { score: { before, after, points, notComparable, parts } }: Evidence,
  sink: Sink,
): string {
  if (before === undefined || after === undefined || points === undefined || parts === undefined) {
    const why =
      notComparable === undefined ? 'not comparable' : `not comparable: ${sink.prose(notComparable)}`;
    return `${why} (${graded(before)} before, ${graded(after)} after)`;
  }
  const moved = PARTS.filter(([part]) => parts[part] !== 0);
  const decimals = decimalsFor(moved.map(([part]) => parts[part]));
  const whole = unitsOfScore(after.value, decimals) - unitsOfScore(before.value, decimals);
  const units = apportionSigned(
    moved.map(([part]) => parts[part] * 10 ** decimals),
    whole,
  );
  const terms = moved.map(
    ([part, words], index) => `${signedUnits(units[index] ?? 0, decimals, parts[part])} ${words}`,
  );
  const way = `${graded(before)} → ${graded(after)}`;
  const sum = `${signedUnits(whole, decimals, points)} points`;
  if (Math.abs(points) >= LEAST_POINTS) return `${way}, ${sum} (${terms.join(', ')})`;
  if (terms.length === 0) return `${way}, unchanged`;
  return `${way}, unchanged (${sum}: ${terms.join(', ')})`;
}

function graded(side: ScoreSide | undefined): string {
  return side === undefined ? 'none' : `${score(side.value)} ${side.grade}`;
}
