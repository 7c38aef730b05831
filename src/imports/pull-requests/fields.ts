import { z } from 'zod';
import { httpsOnly } from '../https-only.ts';

/** Git is of 2005; what is older was made with a broken clock, and so was what is of the next century. */
const EARLIEST = Date.UTC(2005, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;

/** A moment with its zone, as UTC to the second. */
export const instant = z
  .string()
  .refine(isInstant, 'is no time')
  .transform(text => new Date(text).toISOString().replace(/\.\d{3}Z$/, 'Z'));

/** How many of something; more than that is no count of lines or the number of a request. */
export const count = z
  .number('is no number')
  .int('is no whole number')
  .min(0, 'is negative')
  .max(1e9, 'is too large');
export const requestNumber = count.min(1, 'is no number of a request');

/** A path from the top of the repository. */
export const path = z
  .string()
  .min(1, 'is empty')
  .max(4096, 'is too long')
  .transform(text => text.replace(/^(?:\.\/)+/, ''))
  .refine(
    text => !/^\/|^[A-Za-z]:[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(text),
    'leads out of the repository',
  );

/** One line is enough of a title; what makes it safe to show is the matter of each report. */
export const title = z.string().transform(text => text.slice(0, 1000));

/** An address that a report may link to; `undefined` for any other. */
export const webAddress = z
  .unknown()
  .optional()
  .transform(value => httpsOnly(typeof value === 'string' ? value : undefined));

/** Number of a remark; `undefined` for anything else. */
export const remarkId = z
  .unknown()
  .optional()
  .transform(id => (typeof id === 'number' && Number.isSafeInteger(id) ? id : undefined));

/** A list of objects that may be missing, or null. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform(list => list ?? undefined);
}

/** Calendars are checked: JavaScript takes the 30th of February for the 2nd of March. */
function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? [];
  const time = Date.parse(text);
  if (day === undefined || Number.isNaN(time) || time < EARLIEST || time >= LATEST) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
