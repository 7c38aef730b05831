/** What is left of a sum can't be seen any more in a double. */
const NEGLIGIBLE = 1e-18;

/**
 * How likely two counts differ at least so much by chance, when both come from equally long exposure: the exact conditional
 * test of two Poisson rates (Przyborowski and Wilenski, 1940), two-sided by the method of small p-values as in R's
 * `binom.test(after, before + after)`. Given their sum n, the smaller count m is binomial(n, ½); that distribution is
 * symmetric with one peak, so all outcomes that are no likelier are both tails: p = 2 · P(X ≤ m). Equal counts have p = 1.
 *
 * @param one a count, whole and ≥ 0
 * @returns 0–1
 */
export function chanceOfCounts(one: number, other: number): number {
  const all = one + other;
  const least = Math.min(one, other);
  if (one === other) return 1;
  // P(X = m), by logarithms: C(n, m) alone has no double from n = 1030 on
  let logarithm = -all * Math.LN2;
  for (let index = 1; index <= least; index++) logarithm += Math.log((all - least + index) / index);
  // P(X ≤ m) / P(X = m), from m downwards: C(n, i − 1) / C(n, i) = i / (n − i + 1)
  let term = 1;
  let terms = 0;
  for (let index = least; index >= 0 && term > NEGLIGIBLE * terms; index--) {
    terms += term;
    term *= index / (all - index + 1);
  }
  return Math.min(1, 2 * Math.exp(logarithm) * terms);
}
