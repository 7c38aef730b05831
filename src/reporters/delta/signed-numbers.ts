import { count, MINUS } from '../numbers.ts';

/** Digits after the point: as few as tell the numbers from nothing. */
export type Decimals = 1 | 2 | 3;

/**
 * Tenths for changes of the score, unless none of them reaches one: a function of a large repository moves it by
 * hundredths or less, and a bridge of zeros explains nothing.
 */
export function decimalsFor(changes: readonly number[]): Decimals {
  const largest = changes.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
  if (largest === 0 || largest >= 0.1) return 1;
  return largest >= 0.01 ? 2 : 3;
}

/** One digit more than {@link decimalsFor}, for lists of single debts; tenths are enough from a whole point on. */
export function fineDecimalsFor(changes: readonly number[]): Decimals {
  const largest = changes.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
  if (largest >= 1) return 1;
  return largest >= 0.1 ? 2 : 3;
}

/** A score in whole units of its last shown digit, rounded down like `score()`: more digits continue the shown ones. */
export function unitsOfScore(value: number, decimals: number): number {
  // 1e-9 forgives the noise of floating point, as in `tenthsOfScore`
  return Math.max(1, Math.floor(value * 10 ** decimals + 1e-9));
}

/** `68.8`, from units. */
export function unsignedUnits(units: number, decimals: number): string {
  return (units / 10 ** decimals).toFixed(decimals);
}

/**
 * `+0.3`, `−0.6`, `0.0`. What moved by less than a unit keeps its sign, `−0.0`: not zero never reads as zero.
 *
 * @param exact the number behind the units; its sign counts when there are none
 */
export function signedUnits(units: number, decimals: Decimals, exact: number): string {
  const sign = units !== 0 ? Math.sign(units) : Math.sign(exact);
  const digits = (Math.abs(units) / 10 ** decimals).toFixed(decimals);
  return sign === 0 ? digits : `${sign < 0 ? MINUS : '+'}${digits}`;
}

/** `−0.31`, and `−<0.01` for what would read as nothing. */
export function signedPoints(points: number, decimals: Decimals): string {
  const units = Math.round(Math.abs(points) * 10 ** decimals);
  if (units === 0 && points !== 0) {
    return `${points < 0 ? MINUS : '+'}<${(1 / 10 ** decimals).toFixed(decimals)}`;
  }
  return signedUnits(Math.sign(points) * units, decimals, points);
}

/** `+1,204`, `−3`, `0`: a change of a count. */
export function signedCount(change: number): string {
  return change > 0 ? `+${count(change)}` : count(change);
}

/**
 * A number beside its limit with as many digits (two at least to six) as show on which side of it it is: 5.004
 * against 5 must not read "5.00, at most 5".
 */
export function besideLimit(value: number, limit: number): string {
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const shown = Number(value.toFixed(decimals));
    if (Math.sign(shown - limit) === Math.sign(value - limit)) return String(shown).replace('-', MINUS);
  }
  return value.toFixed(6).replace('-', MINUS);
}

/**
 * A score beside its limit: with one decimal and rounded down, like every score, or with as many decimals more (six at
 * most) as show on which side of the limit it is.
 */
export function scoreBesideLimit(value: number, limit: number): string {
  for (const decimals of [1, 2, 3, 4, 5] as const) {
    const units = unitsOfScore(value, decimals);
    if (units / 10 ** decimals < limit === value < limit) return unsignedUnits(units, decimals);
  }
  return unsignedUnits(unitsOfScore(value, 6), 6);
}
