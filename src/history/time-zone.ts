import { Temporal } from 'temporal-polyfill';
import { TkpiError } from '../errors.ts';

/**
 * Days of a time zone. By Temporal, the standard's own calendar, as a polyfill until every supported Node has it: luxon
 * (three times its size) takes the second of two midnights where clocks go back at midnight, and hand-written searching
 * over Intl has to know days that don't exist (Samoa skipped 2011-12-30).
 */
export type Day = Temporal.PlainDate;

/** First instant of a day, UTC, `YYYY-MM-DDTHH:mm:ssZ`: midnight, or what comes next where clocks skip midnight. */
export function startOfDay(day: Day, timeZone: string): string {
  return day.toZonedDateTime(timeZone).toInstant().toString();
}

/** The day it is somewhere. */
export function dayAt(instant: Date, timeZone: string): Day {
  const epochMilliseconds = instant.getTime();
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** @throws TkpiError `usage` unless it is a name of the IANA time zone database. */
export function requireTimeZone(timeZone: string): void {
  // an offset is no time zone: it does not know summer time
  if (/^[A-Za-z]/.test(timeZone) && isKnown(timeZone)) return;
  throw new TkpiError(
    'usage',
    `${JSON.stringify(timeZone)} is no time zone.`,
    'Write a name of the IANA database: UTC, Europe/Berlin, America/New_York.',
  );
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
