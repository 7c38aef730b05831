/** As in R's `binom.test`: outcomes that are as likely but for rounding count as equally likely. */
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * How likely two counts differ at least so much by chance, when both come with the same rate from exposures of known size:
 * the exact conditional test of two Poisson rates (Przyborowski and Wilenski, 1940), two-sided by the method of small p-values
 * as in R's `binom.test(after, before + after, share)`. Given their sum n, `after` is binomial(n, share); all outcomes that are
 * no likelier than it are the tails.
 *
 * @param before a count, whole and ≥ 0
 * @param share of the exposure that belongs to `after`, 0–1; ½ for equal ones
 * @returns 0–1; 1 without exposure on a side, where there is no rate to compare
 */
export function chanceOfCounts(before: number, after: number, share = 0.5): number {
  if (share <= 0 || share >= 1) return 1;
  const all = before + after;
  const odds = share / (1 - share);
  const mode = Math.min(all, Math.floor((all + 1) * share));
  const most = likelihood(after, mode, all, odds) * EQUALLY_LIKELY;
  let whole = 0;
  let tails = 0;
  const take = (term: number) => {
    whole += term;
    if (term <= most) tails += term;
  };
  // P(X = i) / P(X = mode), away from the mode until a double has no more of it: C(n, i + 1) / C(n, i) = (n − i) / (i + 1)
  let term = 1;
  for (let i = mode; i <= all && term > 0; i++) {
    take(term);
    term *= ((all - i) / (i + 1)) * odds;
  }
  term = mode / (all - mode + 1) / odds;
  for (let i = mode - 1; i >= 0 && term > 0; i--) {
    take(term);
    term *= i / (all - i + 1) / odds;
  }
  return tails / whole;
}

/** P(X = count) / P(X = mode). */
function likelihood(count: number, mode: number, all: number, odds: number): number {
  let term = 1;
  for (let i = mode; i < count; i++) term *= ((all - i) / (i + 1)) * odds;
  for (let i = mode; i > count; i--) term *= i / (all - i + 1) / odds;
  return term;
}
