import { readIsoDate } from '../issues/iso-date.ts';

/** `2026-Q3`, `2026-09`, `2026-W36`. */
const LABEL = /^\d{4}-(?:Q[1-4]|W\d\d|(?:0[1-9]|1[0-2]))$/i;

/** When a value was measured: a date, or the label of a period in upper case; `undefined` when it is neither. */
export function readTime(text: string, timeZone: string): string | undefined {
  return LABEL.test(text) ? text.toUpperCase() : readIsoDate(text, timeZone);
}
