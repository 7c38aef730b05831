import { parseUnit, shiftUnit } from './calendar.ts';

/**
 * First and last day of the period that a label names, whether it has begun or not; `undefined` when the label is not
 * written as reports write it: `2026-Q3`, `2026-09`, `2026-W36`.
 *
 * @param fiscalYearStart month (1–12) in which the first quarter begins
 */
export function periodDays(
  label: string,
  fiscalYearStart: number,
): { readonly from: string; readonly to: string } | undefined {
  const unit = label === label.toUpperCase() ? parseUnit(label, fiscalYearStart) : undefined;
  if (unit === undefined) return undefined;
  const last = shiftUnit(unit.kind, unit.start, 1).subtract({ days: 1 });
  return { from: unit.start.toString(), to: last.toString() };
}
