import { Temporal } from 'temporal-polyfill';
import { TkpiError } from '../errors.ts';
import type { Period } from '../model/period.ts';
import { parseUnit, shiftUnit, type UnitKind, unitLabel, unitStart } from './calendar.ts';
import { earlierRanges } from './range-period.ts';
import { type Day, dayAt, requireTimeZone, startOfDay } from './time-zone.ts';

export { isMoment, rangePeriod } from './range-period.ts';

/** How the calendar is read. */
export interface PeriodSettings {
  /** IANA name: a period begins at midnight there. */
  readonly timeZone: string;
  /** Month (1–12) in which the fiscal year, and so the first quarter, begins. */
  readonly fiscalYearStart: number;
  readonly now: Date;
}

/**
 * The period that a label names: `2026-Q3` (of the fiscal year that ends in 2026), `2026-09`, `2026-W36` (ISO week).
 *
 * @throws TkpiError `usage` when it names none, or one that has not begun
 */
export function parsePeriod(text: string, settings: PeriodSettings): Period {
  check(settings);
  const unit = parseUnit(text, settings.fiscalYearStart);
  if (unit === undefined) {
    throw new TkpiError(
      'usage',
      `${JSON.stringify(text)} is no period.`,
      'Write 2026-Q3 for a quarter, 2026-09 for a month, 2026-W36 for a week, or --from 2026-07-01 --to 2026-08-15. A folder goes behind -C.',
    );
  }
  const period = unitPeriod(unit.kind, unit.start, settings);
  if (Date.parse(period.from) <= settings.now.getTime()) return period;
  throw new TkpiError(
    'usage',
    `${period.label} is in the future: it begins on ${unit.start}, and today is ${today(settings)} (${settings.timeZone}).`,
    `Name one that has begun, such as ${latestPeriod(unit.kind, settings, { current: true }).label}.`,
  );
}

/** The last complete quarter, month or week; with `current` the one that is running. */
export function latestPeriod(
  kind: UnitKind,
  settings: PeriodSettings,
  options: { readonly current?: boolean } = {},
): Period {
  check(settings);
  const running = unitStart(kind, today(settings), settings.fiscalYearStart);
  return unitPeriod(kind, options.current ? running : shiftUnit(kind, running, -1), settings);
}

/** The quarter that holds a day, `2026-07-14`; of a day to come the running one. */
export function quarterOf(day: string, settings: PeriodSettings): Period {
  check(settings);
  const [given, now] = [Temporal.PlainDate.from(day), today(settings)];
  const held = Temporal.PlainDate.compare(given, now) > 0 ? now : given;
  return unitPeriod('quarter', unitStart('quarter', held, settings.fiscalYearStart), settings);
}

/**
 * That many periods without a gap between them, oldest first; the last one is the given one. Before a range of dates
 * come ranges of the same length. A range that begins or ends at a ref stands alone.
 */
export function periodsUpTo(period: Period, count: number, settings: PeriodSettings): Period[] {
  check(settings);
  if (period.kind === 'range') return [...earlierRanges(period, count - 1), period];
  const { kind } = period;
  const unit = parseUnit(period.label, settings.fiscalYearStart);
  if (unit === undefined) return [period];
  return Array.from({ length: count }, (_, index) =>
    unitPeriod(kind, shiftUnit(kind, unit.start, index + 1 - count), settings),
  );
}

function unitPeriod(
  kind: UnitKind,
  start: Day,
  { timeZone, fiscalYearStart, now }: PeriodSettings,
): Period & { from: string; to: string } {
  const to = startOfDay(shiftUnit(kind, start, 1), timeZone);
  return {
    label: unitLabel(kind, start, fiscalYearStart),
    kind,
    from: startOfDay(start, timeZone),
    to,
    timeZone,
    isComplete: Date.parse(to) <= now.getTime(),
  };
}

function today({ now, timeZone }: PeriodSettings): Day {
  return dayAt(now, timeZone);
}

/** @throws TkpiError `usage` */
function check({ timeZone, fiscalYearStart }: PeriodSettings): void {
  requireTimeZone(timeZone);
  if (Number.isInteger(fiscalYearStart) && fiscalYearStart >= 1 && fiscalYearStart <= 12) return;
  throw new TkpiError(
    'usage',
    `A fiscal year can't begin in month ${fiscalYearStart}.`,
    'Write the number of a month, 1 to 12: 4 for April.',
  );
}
