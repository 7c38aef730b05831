/** Beyond it doubles skip whole numbers; no measure of a team is there. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** A number of JSON; `undefined` for anything else, and for one no measure can have. */
export function readJsonNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= LARGEST ? value : undefined;
}

/**
 * A number of a CSV, as the configuration says decimals are written. A mark between thousands is refused: `1.500` is a different
 * number in the two ways of writing.
 */
export function readWrittenNumber(text: string, decimal: '.' | ','): number | undefined {
  const form = decimal === '.' ? /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i : /^[+-]?\d+(?:,\d+)?$/;
  return form.test(text) ? readJsonNumber(Number(text.replace(',', '.'))) : undefined;
}

/** How many things a value was counted from: a whole number ≥ 0. */
export function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}
