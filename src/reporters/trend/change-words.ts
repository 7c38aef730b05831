import type { TrendUnit } from '../../model/trend.ts';
import { signedUnits } from '../delta/signed-numbers.ts';
import { tenthsOfScore } from '../numbers.ts';

/** Moves of the score below this are noise. */
const LEAST = 0.5;

/**
 * What the score moved between two shown scores: `+1.8`, or `unchanged` below half a point. The shown difference is that of
 * the shown scores.
 */
export function moveWords(from: number, to: number): string {
  if (Math.abs(to - from) < LEAST) return 'unchanged';
  return signedUnits(tenthsOfScore(to) - tenthsOfScore(from), 1, to - from);
}

/** What moved since the period right before; `–` where that can't be told. */
export function changeCell({ score, points }: TrendUnit): string {
  return score === undefined || points === undefined ? '–' : moveWords(score.value - points, score.value);
}

/** 1 for better, −1 for worse, 0 for unchanged and for what can't be told. */
export function directionOf({ points = 0 }: Pick<TrendUnit, 'points'>): number {
  return Math.abs(points) < LEAST ? 0 : Math.sign(points);
}
