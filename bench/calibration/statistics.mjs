/**
 * Percentile of a list of numbers, with linear interpolation between the two nearest (Hyndman & Fan's type 7,
 * as in R, NumPy and spreadsheets).
 *
 * @param {readonly number[]} values at least one, in any order
 * @param {number} percent 0 to 100
 */
export function percentile(values, percent) {
  if (values.length === 0) throw new Error('a percentile needs a value');
  const sorted = values.toSorted((a, b) => a - b);
  const position = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/** The half-life that gives this density the score: `100 · 2^(−density/h) = score`. */
export function halfLifeFor(density, score) {
  return density / Math.log2(100 / score);
}

/** Two significant digits, so that a model's numbers don't look more exact than they are. */
export function rounded(value) {
  return Number(value.toPrecision(2));
}

/** Share of the values (0 to 1) that lie above this one; equal ones count half. */
export function shareAbove(values, value) {
  const above = values.filter(other => other > value).length;
  const equal = values.filter(other => other === value).length;
  return (above + equal / 2) / values.length;
}
