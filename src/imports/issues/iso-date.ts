import { instantOf } from './local-time.ts';

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i;

/**
 * A date as ISO 8601 writes it: `2026-07-14`, `2026-07-14T15:05:09.123+0200`. A day alone is its beginning.
 *
 * @param timeZone of a date that names none
 * @returns UTC ISO, whole seconds; `undefined` when it is no such date
 */
export function readIsoDate(text: string, timeZone: string): string | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, utc, sign, hours, minutes] = match;
  const clock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  return instantOf(clock, timeZone, utc === undefined ? offsetOf(sign, hours, minutes) : 0);
}

/** Minutes east of UTC; `undefined` when none is named. */
export function offsetOf(
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number | undefined {
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
