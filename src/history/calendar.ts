import { Temporal } from 'temporal-polyfill';
import type { Day } from './time-zone.ts';

/** A stretch of the calendar that has a name. */
export type UnitKind = 'quarter' | 'month' | 'week';

const LENGTHS = { quarter: { months: 3 }, month: { months: 1 }, week: { weeks: 1 } } as const;

/** First day of the unit that begins `steps` units after the one that begins on `start`; before it when negative. */
export function shiftUnit(kind: UnitKind, start: Day, steps: number): Day {
  const { months = 0, weeks = 0 }: { months?: number; weeks?: number } = LENGTHS[kind];
  return start.add({ months: months * steps, weeks: weeks * steps });
}

/**
 * First day of the quarter, month or ISO week (from Monday) that a day lies in.
 *
 * @param fiscalYearStart month (1–12) in which the first quarter begins
 */
export function unitStart(kind: UnitKind, day: Day, fiscalYearStart: number): Day {
  if (kind === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const months = kind === 'quarter' ? (day.month - fiscalYearStart + 12) % 3 : 0;
  return day.with({ day: 1 }).subtract({ months });
}

/** `2026-Q3`, `2026-09` or `2026-W36`. A fiscal year is named by the year it ends in. */
export function unitLabel(kind: UnitKind, start: Day, fiscalYearStart: number): string {
  if (kind === 'month') return start.toString().slice(0, 7);
  if (kind === 'week') {
    const thursday = start.add({ days: 3 }); // an ISO week belongs to the year of its Thursday
    return `${thursday.year}-W${twoDigits(Math.ceil(thursday.dayOfYear / 7))}`;
  }
  const months = (start.month - fiscalYearStart + 12) % 12;
  const year = fiscalYearStart > 1 && start.month >= fiscalYearStart ? start.year + 1 : start.year;
  return `${year}-Q${months / 3 + 1}`;
}

/** What a label names; `undefined` when it is none: `2026-Q5`, `2026-13`, `2025-W53` (that year has 52 weeks). */
export function parseUnit(
  text: string,
  fiscalYearStart: number,
): { readonly kind: UnitKind; readonly start: Day } | undefined {
  const [, year, letter = '', digits] =
    /^([1-9]\d{3})-(Q(?=\d$)|W(?=\d\d$)|(?=\d\d$))(\d+)$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  const kind = ({ Q: 'quarter', W: 'week', '': 'month' } as const)[letter.toUpperCase()];
  if (kind === undefined) return undefined;
  const start = unitNumber(kind, Number(year), Number(digits), fiscalYearStart);
  // a number that the year does not have leads into another one
  return unitLabel(kind, start, fiscalYearStart) === text.toUpperCase() ? { kind, start } : undefined;
}

function unitNumber(kind: UnitKind, year: number, number: number, fiscalYearStart: number): Day {
  const first = {
    month: () => new Temporal.PlainDate(year, 1, 1),
    quarter: () => new Temporal.PlainDate(fiscalYearStart > 1 ? year - 1 : year, fiscalYearStart, 1),
    week: () => unitStart('week', new Temporal.PlainDate(year, 1, 4), fiscalYearStart), // January 4 is always in week 1
  }[kind]();
  return shiftUnit(kind, first, number - 1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
