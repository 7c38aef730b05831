import type { CardScore } from '../../model/card.ts';
import { signedUnits, unitsOfScore, unsignedUnits } from '../delta/signed-numbers.ts';

/** A quarter moves a score by a few points. In hundredths, like the report of a period; what is shown adds up. */
const DECIMALS = 2;

/** `65.39 (C) → 68.30 (C), +2.91 points`. */
export function scoreWords(score: CardScore): string {
  const side = (own: CardScore['before']) =>
    own === undefined ? 'not measured' : `${shown(own)} (${own.grade})`;
  const points = scorePoints(score);
  return `${side(score.before)} → ${side(score.after)}${points === undefined ? '' : `, ${points} points`}`;
}

/** `65.39 → 68.30`; `–` for a side without a score. */
export function scoreSides({ before, after }: CardScore): string {
  const side = (own: CardScore['before']) => (own === undefined ? '–' : shown(own));
  return `${side(before)} → ${side(after)}`;
}

/** `+2.91`: the difference of what is shown; absent when the two can't be compared. */
export function scorePoints({ before, after, points }: CardScore): string | undefined {
  if (before === undefined || after === undefined || points === undefined) return undefined;
  return signedUnits(unitsOf(after) - unitsOf(before), DECIMALS, points);
}

function shown(side: NonNullable<CardScore['before']>): string {
  return unsignedUnits(unitsOf(side), DECIMALS);
}

function unitsOf({ value }: NonNullable<CardScore['before']>): number {
  return unitsOfScore(value, DECIMALS);
}
