import type { Quantity } from '../../model/card.ts';
import type { TimeWindow } from '../measure-rule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Does it lie in this stretch of time? What has no time does not. */
export function isIn(at: string | undefined, { from, to }: TimeWindow): boolean {
  return at !== undefined && at >= from && at < to;
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR;
}

/** A share or a rate; `undefined` of nothing. */
export function ratioOf(
  kind: 'share' | 'rate',
  numerator: number,
  denominator: number,
): Quantity | undefined {
  return denominator === 0 ? undefined : { kind, numerator, denominator };
}
