import type { Ledger } from '../../model/ledger.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/** The ledger of a period, checked against the repository and the exports. */
export async function readPeriodLedger(_period: MeasuredPeriod, _data: CardData): Promise<Ledger> {
  return { entries: [], assessments: [], problems: [] };
}
