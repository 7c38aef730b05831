import type { Config } from '../../config/schema.ts';
import { periodDays } from '../../history/period-days.ts';
import type { LedgerKnown } from '../../model/ledger.ts';

/** First and last day of a period, by its label and the configured fiscal year. */
export function daysOf({ history }: Config): LedgerKnown['daysOf'] {
  return label => periodDays(label, history.fiscalYearStart);
}
