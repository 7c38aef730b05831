/**
 * ΔAQS / Δdebt: points for one halving of debt more, between two debts; its limit −ln 2 · AQS where they are equal. What a part of
 * the debt moved, times this, is its points: they add up to the difference of the scores. A difference of nearly equal scores has
 * few digits; `expm1` of a large one has none.
 *
 * @param before debt in halvings: score = 100 · 2^(−debt)
 * @returns < 0
 */
export function slopeOf(before: number, after: number): number {
  const score = 100 * 2 ** -before;
  const change = after - before;
  if (change === 0) return -Math.LN2 * score;
  const points = Math.abs(change) < 1 ? score * Math.expm1(-Math.LN2 * change) : 100 * 2 ** -after - score;
  return points / change;
}
