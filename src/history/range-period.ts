import { Temporal } from 'temporal-polyfill';
import { TkpiError } from '../errors.ts';
import type { Period } from '../model/period.ts';
import { type Day, dayAt, requireTimeZone, startOfDay } from './time-zone.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:?\d\d)?$/i;

/** Is it written like a day or an instant (and so no ref)? */
export function isMoment(text: string): boolean {
  return DAY.test(text) || INSTANT.test(text);
}

/**
 * From a day or instant to another. Days are whole days: `--from 2026-07-01 --to 2026-09-30` is the third quarter, both
 * days included, as people say it. Instants (`2026-07-01T12:00`, `…Z`, `…+02:00`; local time without an offset) are
 * exact, and the second one is the first that does not belong to it.
 *
 * @param to absent: up to today, which is included
 * @throws TkpiError `usage` when one can't be read, the end is not after the start, or the start is in the future
 */
export function rangePeriod(
  from: string,
  to: string | undefined,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): Period {
  const start = boundaryAt('from', from, timeZone);
  const last = to ?? dayAt(now, timeZone).toString();
  const end = boundaryAt('to', last, timeZone);
  if (Date.parse(start) > now.getTime()) {
    throw new TkpiError(
      'usage',
      `--from ${from} is in the future: today is ${dayAt(now, timeZone)} (${timeZone}).`,
      'Name a day that has begun.',
    );
  }
  if (Date.parse(end) <= Date.parse(start)) {
    throw new TkpiError(
      'usage',
      `--to ${last} is not after --from ${from}.`,
      'The earlier one goes first, and a day is a whole day: --from 2026-07-01 --to 2026-09-30 is a quarter.',
    );
  }
  const isComplete = Date.parse(end) <= now.getTime();
  return { label: `${from}…${last}`, kind: 'range', from: start, to: end, timeZone, isComplete };
}

/** Ranges of the same length before a range of dates, oldest first; whole days where it consists of whole days. */
export function earlierRanges({ from, to, timeZone }: Period, count: number): Period[] {
  if (from === undefined || to === undefined) return [];
  const days = wholeDays(from, to, timeZone);
  const length = Date.parse(to) - Date.parse(from);
  const boundary = (steps: number) =>
    days === undefined
      ? isoTime(Date.parse(from) - length * steps)
      : startOfDay(days.first.subtract({ days: days.count * steps }), timeZone);
  const label = (steps: number) =>
    days === undefined
      ? `${boundary(steps)}…${boundary(steps - 1)}`
      : `${days.first.subtract({ days: days.count * steps })}…${days.first.subtract({ days: days.count * (steps - 1) + 1 })}`;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const steps = count - index;
    return {
      label: label(steps),
      kind: 'range',
      from: boundary(steps),
      to: boundary(steps - 1),
      timeZone,
      isComplete: true,
    };
  });
}

/** @returns `undefined` when it begins or ends within a day */
function wholeDays(from: string, to: string, timeZone: string): { first: Day; count: number } | undefined {
  const [first, end] = [from, to].map(instant => dayAt(new Date(instant), timeZone)) as [Day, Day];
  const isWhole = startOfDay(first, timeZone) === from && startOfDay(end, timeZone) === to;
  return isWhole ? { first, count: first.until(end, { largestUnit: 'days' }).days } : undefined;
}

/**
 * The first instant of a range that begins at a day or instant, or the first one after a range that ends there.
 *
 * @throws TkpiError `usage` when it can't be read, or there is no such time zone
 */
export function boundaryAt(option: 'from' | 'to', text: string, timeZone: string): string {
  requireTimeZone(timeZone);
  return readMoment(option, text, timeZone, option === 'from' ? 0 : 1);
}

/** @param daysLater added to a day: the range ends after its last day. */
function readMoment(option: string, text: string, timeZone: string, daysLater: number): string {
  try {
    if (DAY.test(text)) return startOfDay(Temporal.PlainDate.from(text).add({ days: daysLater }), timeZone);
    const zone = INSTANT.exec(text);
    if (zone?.[1] !== undefined) return Temporal.Instant.from(text).toString();
    if (zone !== null)
      return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    // no such day: 2026-02-30
  }
  throw new TkpiError(
    'usage',
    `--${option} ${JSON.stringify(text)} is no date.`,
    `Write a day, --${option} 2026-07-01, or an instant, --${option} 2026-07-01T12:00Z.`,
  );
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
