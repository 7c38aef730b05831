/**
 * Names of months in a language → their number, lower case, without dots: long and short ones, alone and as they stand in a
 * date, and the first three letters of the long ones where no two begin alike (`Sep` and `Sept` are both in use).
 *
 * @param own the twelve names, when they are others
 */
export function monthsOf(locale: string, own?: readonly string[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const month of MONTHS) {
    const all = own === undefined ? ways(locale, month) : [own[month - 1] ?? ''];
    for (const name of all) names.set(plainWord(name, locale), month);
  }
  if (own === undefined) addBeginnings(names, locale);
  return names;
}

/** Words for the two halves of a day → 0 before noon, 12 after. */
export function dayHalvesOf(locale: string): Map<string, number> {
  const halves = new Map([
    ['am', 0],
    ['pm', 12],
  ]);
  for (const [hour, half] of [
    [9, 0],
    [21, 12],
  ] as const) {
    const at = new Date(Date.UTC(2026, 0, 1, hour));
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    const word = format.formatToParts(at).find(({ type }) => type === 'dayPeriod')?.value;
    if (word !== undefined) halves.set(plainWord(word, locale), half);
  }
  return halves;
}

/** As words are compared: lower case, without dots and blanks. */
export function plainWord(word: string, locale: string): string {
  return word.toLocaleLowerCase(locale).replace(/[.\s]/g, '');
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function ways(locale: string, month: number): string[] {
  const at = new Date(Date.UTC(2026, month - 1, 15));
  return (['long', 'short'] as const).flatMap(width =>
    ([{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const).flatMap(beside => {
      const format = new Intl.DateTimeFormat(locale, { month: width, ...beside, timeZone: 'UTC' });
      return format.formatToParts(at).flatMap(({ type, value }) => (type === 'month' ? [value] : []));
    }),
  );
}

function addBeginnings(names: Map<string, number>, locale: string): void {
  const beginnings = MONTHS.map(month => plainWord(ways(locale, month)[0] ?? '', locale).slice(0, 3));
  if (new Set(beginnings).size < beginnings.length) return;
  for (const [index, beginning] of beginnings.entries()) {
    if (!names.has(beginning)) names.set(beginning, index + 1);
  }
}
