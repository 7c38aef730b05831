/**
 * Splits a whole number of tenths over parts so that the shown parts add up exactly to the shown whole
 * (largest remainder method, Hamilton): each part gets its rounded-down share, and what is left goes one tenth
 * each to the largest remainders; among equals the earlier part wins.
 *
 * @param parts amounts ≥ 0, in any unit; all zero gives all zero
 * @param total whole number ≥ 0
 * @returns whole numbers in the order of `parts` that add up to `total`
 */
export function apportion(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum <= 0) return parts.map(() => 0);
  const exact = parts.map(part => (part / sum) * total);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => {
      shares[index] = (shares[index] ?? 0) + 1;
    });
  return shares;
}
