import { Temporal } from 'temporal-polyfill';

/** What a clock on the wall shows. */
export interface ClockTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Years that an issue can be of; anything else is a slip. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;

/**
 * The instant at which clocks of a zone show this; of a time that comes twice the first, of one that is skipped the one that the
 * clock would have shown.
 *
 * @param offset minutes east of UTC, when the text names it; then the zone does not matter
 * @returns UTC ISO, whole seconds; `undefined` when there is no such day or time
 */
export function instantOf(clock: ClockTime, timeZone: string, offset?: number): string | undefined {
  if (clock.year < FIRST_YEAR || clock.year > LAST_YEAR || !isTime(clock)) return undefined;
  const utc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
  // a day that the month does not have leads into the next one
  if (new Date(utc).getUTCDate() !== clock.day || clock.month < 1 || clock.month > 12) return undefined;
  if (offset !== undefined) return isoOf(utc - offset * 60_000);
  if (timeZone === 'UTC') return isoOf(utc);
  return Temporal.PlainDateTime.from(clock).toZonedDateTime(timeZone).toInstant().toString();
}

function isTime({ hour, minute, second }: ClockTime): boolean {
  return hour <= 23 && minute <= 59 && second <= 59;
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
