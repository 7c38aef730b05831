import type { Quantity } from '../../model/card.ts';
import type { TimeWindow } from '../measure-rule.ts';

/** From so many values on there is a p85: of fewer it is the largest one. */
const FEWEST_FOR_P85 = 10;
const P85 = 0.85;

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

/**
 * Median and 85th percentile: of an even number the median is the middle of the two in the middle; p85 is the smallest value that
 * at least 85 % do not exceed (nearest rank).
 *
 * @returns `undefined` without values
 */
export function distributionOf(values: readonly number[]): Quantity | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const low = sorted[Math.floor((n - 1) / 2)];
  const high = sorted[Math.floor(n / 2)];
  if (low === undefined || high === undefined) return undefined;
  const p85 = n >= FEWEST_FOR_P85 ? sorted[Math.ceil(P85 * n) - 1] : undefined;
  return { kind: 'distribution', median: (low + high) / 2, ...(p85 === undefined ? {} : { p85 }), n };
}

/** A share or a rate; `undefined` of nothing. */
export function ratioOf(
  kind: 'share' | 'rate',
  numerator: number,
  denominator: number,
): Quantity | undefined {
  return denominator === 0 ? undefined : { kind, numerator, denominator };
}
