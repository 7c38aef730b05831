import type { Quantity } from '../model/card.ts';

/** From so many values on, the 85th percentile is one of them and not the largest. */
const ENOUGH_FOR_P85 = 10;

/**
 * Median (of an even number the mean of the two in the middle), and from ten values on the smallest one that at least 85 % do not
 * exceed (nearest rank). `undefined` of nothing.
 */
export function distributionOf(values: readonly number[]): Quantity | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const n = sorted.length;
  const upper = sorted[n >> 1];
  const lower = sorted[(n - 1) >> 1];
  if (upper === undefined || lower === undefined) return undefined;
  const p85 = n < ENOUGH_FOR_P85 ? undefined : sorted[Math.ceil((n * 85) / 100) - 1];
  return { kind: 'distribution', median: (lower + upper) / 2, ...(p85 === undefined ? {} : { p85 }), n };
}
