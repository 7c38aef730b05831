import { fineDecimalsFor } from '../delta/signed-numbers.ts';

/** Points a part costs, as few digits as tell it from nothing: `9.5`, `0.35`, `0.012`, `<0.001`. */
export function points(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(2, fineDecimalsFor([value]));
  const smallest = 10 ** -decimals;
  return value < smallest / 2 ? `<${smallest.toFixed(decimals)}` : value.toFixed(decimals);
}

/** Digits that make a formula come out to the hundredth of a point when somebody does it again on paper. */
const SIGNIFICANT = 5;

/** A factor in a formula, with five significant digits and never as a power of ten: `0.067134`, `1.2041`. */
export function factor(value: number): string {
  if (value === 0 || Number.isInteger(value)) return String(value);
  const digits = SIGNIFICANT - 1 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(20, Math.max(0, digits)));
}

/** What somebody set is shown as it was set: `0.076`, `0.3`. */
export function setting(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** `42–880`, or `42` for a single line. */
export function lineRange(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** `1st`, `2nd`, `3rd`, `4th`, `11th`. */
export function ordinal(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}
