import type { LedgerEntry, LedgerKnown } from '../model/ledger.ts';

/** How the days of an entry reach out of its period; `undefined` when they don't. */
export function lateWords(
  { from, to }: LedgerEntry['when'],
  period: string,
  { daysOf }: LedgerKnown,
): string | undefined {
  const days = daysOf(period);
  if (days === undefined || (from >= days.from && to <= days.to)) return undefined;
  if (to < days.from) return `ended on ${to}, before ${period} began: it belongs to an earlier period`;
  if (from > days.to) return `began on ${from}, after ${period} ended: it belongs to a later period`;
  return from < days.from ? `began on ${from}, before ${period} did` : `ended on ${to}, after ${period} did`;
}
