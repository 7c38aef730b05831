import { type DateField, type DatePart, parseDateFormat } from '../../config/schemas/date-format.ts';
import { offsetOf } from './iso-date.ts';
import { instantOf } from './local-time.ts';
import { dayHalvesOf, monthsOf, plainWord } from './month-names.ts';

/** How dates of an export are written. */
export interface Writing {
  /** `dd/MMM/yy h:mm a`; it has passed the configuration. */
  readonly pattern: string;
  readonly locale: string;
  readonly monthNames?: readonly string[];
  readonly timeZone: string;
}

const DIGITS: Partial<Record<DateField, string>> = {
  year: '(\\d{4})',
  shortYear: '(\\d{2})',
  millisecond: '(\\d{1,3})',
  offset: '(z|[+-]\\d\\d:?\\d\\d)',
  weekday: '([\\p{L}\\p{M}.]+)',
};
const ONE_OR_TWO = '(\\d{1,2})';

/** Reads dates that are written in this way; `undefined` for any that is not. */
export function dateReader(writing: Writing): (text: string) => string | undefined {
  const { pattern, locale, timeZone } = writing;
  const parts = parseDateFormat(pattern);
  if (typeof parts === 'string') return () => undefined;
  const months = monthsOf(locale, writing.monthNames);
  const halves = dayHalvesOf(locale);
  const form = formOf(parts, months, halves);
  const fields = parts.flatMap(part => ('field' in part ? [part.field] : []));
  return text => {
    // the blanks before PM are of many kinds
    const match = form.exec(text.trim().replace(/\s+/g, ' ').toLocaleLowerCase(locale));
    if (match === null) return undefined;
    const of = new Map(fields.map((field, index) => [field, match[index + 1] ?? '']));
    const half = of.get('dayHalf');
    const clock = {
      year: of.has('shortYear') ? 2000 + numberOf(of, 'shortYear') : numberOf(of, 'year'),
      month: months.get(plainWord(of.get('monthName') ?? '', locale)) ?? numberOf(of, 'month'),
      day: numberOf(of, 'day'),
      hour:
        half === undefined
          ? numberOf(of, 'hour')
          : hourOf(numberOf(of, 'hour12'), halves, plainWord(half, locale)),
      minute: numberOf(of, 'minute'),
      second: numberOf(of, 'second'),
    };
    return instantOf(clock, timeZone, writtenOffset(of.get('offset')));
  };
}

function numberOf(of: ReadonlyMap<DateField, string>, field: DateField): number {
  return Number(of.get(field) ?? 0);
}

/** 12 AM is midnight, 12 PM noon; there is no 0 AM and no 13 PM. */
function hourOf(hour: number, halves: ReadonlyMap<string, number>, half: string): number {
  return hour < 1 || hour > 12 ? Number.NaN : (hour % 12) + (halves.get(half) ?? Number.NaN);
}

function writtenOffset(text: string | undefined): number | undefined {
  if (text === undefined || text === 'z') return text === undefined ? undefined : 0;
  return offsetOf(text[0], text.slice(1, 3), text.slice(-2));
}

/** A regular expression of the whole text: digits, words of closed lists, and what stands between them. */
function formOf(
  parts: readonly DatePart[],
  months: ReadonlyMap<string, number>,
  halves: ReadonlyMap<string, number>,
): RegExp {
  const source = parts.map(part => {
    if ('text' in part) return escaped(part.text.replace(/\s+/g, ' ').toLowerCase());
    if (part.field === 'monthName') return anyOf(months);
    if (part.field === 'dayHalf') return anyOf(halves);
    return DIGITS[part.field] ?? ONE_OR_TWO;
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** Longest first, so that `juin` is not taken for `jui`; each may have dots and blanks in it: `a. m.`. */
function anyOf(words: ReadonlyMap<string, number>): string {
  const forms = [...words.keys()]
    .filter(word => word !== '')
    .toSorted((a, b) => b.length - a.length)
    .map(word => [...word].map(escaped).join('[. ]{0,2}'));
  return `((?:${forms.join('|')})\\.?)`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
