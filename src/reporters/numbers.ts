/** Numbers as reports show them: the same on every machine, so nothing here asks for a locale. */

/** Typographic minus, as wide as a plus. */
export const MINUS = '−';

/** `117038` → `117,038`. */
export function count(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return value < 0 ? `${MINUS}${digits}` : digits;
}

/** `1 file`, `2 files`. */
export function plural(value: number, singular: string, many = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : many}`;
}

/** What is left of a list: `2 more places`, `1 more pair of layers`. Its noun is one of ours, and regular. */
export function moreOf(value: number, many: string): string {
  return `${count(value)} more ${value === 1 ? many.replace(/^(\w+)s\b/, '$1') : many}`;
}

/**
 * A share (0–1 and above) in percent with one decimal: `24.2 %`. What is not zero never reads as zero (`<0.1 %`),
 * and what is not everything never reads as everything (`>99.9 %`).
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1 %';
  if (share < 1 && share >= 0.9995) return '>99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}

/** A target share in percent without needless decimals: `5 %`, `2.5 %`. */
export function wholePercent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/**
 * A score with one decimal, rounded down: `100.0` means that nothing is lost, and no grade looks undeserved
 * (84.96 is a B, so it must not read 85.0). A score is never 0, so the lowest is `0.1`.
 */
export function score(value: number): string {
  return (tenthsOfScore(value) / 10).toFixed(1);
}

/** The shown score in tenths of a point; see {@link score}. */
export function tenthsOfScore(value: number): number {
  // 1e-9 forgives the noise of floating point: 62.4 · 10 is 623.9999….
  return Math.max(1, Math.floor(value * 10 + 1e-9));
}

/** A plain metric: whole numbers as they are, others with two decimals at most. */
export function quantity(value: number): string {
  if (Number.isInteger(value)) return count(value);
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(2).split('.');
  const tail = decimals.replace(/0+$/, '');
  return `${value < 0 ? MINUS : ''}${count(Number(whole))}${tail === '' ? '' : `.${tail}`}`;
}

/** `812 ms`, `3.4 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
