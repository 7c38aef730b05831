/** A part of a date that a pattern names, or a text between two. */
export type DatePart = { readonly field: DateField } | { readonly text: string };

export type DateField =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'day'
  | 'weekday'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'millisecond'
  | 'dayHalf'
  | 'offset';

/** Letters as in the settings of Jira, which are those of Java and of Unicode. */
const FIELDS = new Map<string, DateField>([
  ['yyyy', 'year'],
  ['y', 'year'],
  ['yy', 'shortYear'],
  ['MM', 'month'],
  ['M', 'month'],
  ['MMM', 'monthName'],
  ['MMMM', 'monthName'],
  ['dd', 'day'],
  ['d', 'day'],
  ['EEE', 'weekday'],
  ['EEEE', 'weekday'],
  ['HH', 'hour'],
  ['H', 'hour'],
  ['hh', 'hour12'],
  ['h', 'hour12'],
  ['mm', 'minute'],
  ['ss', 'second'],
  ['SSS', 'millisecond'],
  ['a', 'dayHalf'],
  ['Z', 'offset'],
  ['XXX', 'offset'],
]);

/** A run of one letter, a text in single quotes (two of them are one), or anything else. */
const TOKEN = /([A-Za-z])\1*|'((?:[^']|'')*)'|[^A-Za-z']+/gy;

/**
 * What a pattern such as `dd/MMM/yy h:mm a` says, or what is wrong with it.
 *
 * @returns the parts in their order; a text when the pattern is none
 */
export function parseDateFormat(pattern: string): readonly DatePart[] | string {
  const parts: DatePart[] = [];
  let end = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [token, letter, quoted] = match;
    if (letter === undefined) {
      parts.push({ text: quoted === undefined ? token : quoted.replaceAll("''", "'") || "'" });
      continue;
    }
    const field = FIELDS.get(token);
    if (field === undefined)
      return `\`${token}\` is no part of a date; known are ${[...FIELDS.keys()].join(' ')}`;
    parts.push({ field });
  }
  return end === pattern.length ? (missing(parts) ?? parts) : 'a quoted text has no end';
}

function missing(parts: readonly DatePart[]): string | undefined {
  const fields = parts.flatMap(part => ('field' in part ? [part.field] : []));
  const has = (...any: DateField[]) => any.some(field => fields.includes(field));
  if (new Set(fields).size < fields.length) return 'a part of the date is in it twice';
  if (!has('year', 'shortYear')) return 'the year is missing: yyyy or yy';
  if (!has('month', 'monthName')) return 'the month is missing: MM, M, MMM or MMMM';
  if (!has('day')) return 'the day is missing: dd or d';
  if (has('hour12') !== has('dayHalf')) return 'h and a belong together: h:mm a';
  return undefined;
}
