/**
 * Splits a whole number of units over signed parts so that the shown parts add up exactly to the shown whole
 * (largest remainder method, for parts of either sign): each part is rounded down, towards minus infinity, and what
 * is left goes one unit each to the largest remainders; among equals the earlier part wins. No part changes its
 * sign, and a part of exactly 0 stays 0, as long as `total` is less than a unit away from the sum of the parts:
 * so it is when both ends of a bridge are rounded in the same way.
 *
 * @param parts amounts in units, of any sign; all zero gives all zero
 * @param total whole number of units
 * @returns whole numbers in the order of `parts` that add up to `total`
 */
export function apportionSigned(parts: readonly number[], total: number): number[] {
  const shares = parts.map(Math.floor);
  const order = parts
    .map((part, index) => ({ index, part, remainder: part - Math.floor(part) }))
    .filter(({ part }) => part !== 0)
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const takers = left < 0 ? order.toReversed() : order;
  for (let given = 0; given < Math.abs(left) && takers.length > 0; given += 1) {
    const index = takers[given % takers.length] ?? 0;
    shares[index] = (shares[index] ?? 0) + Math.sign(left);
  }
  return shares.map(share => share + 0); // no -0
}
