import { onlyPeriod } from '../../ledger/of-period.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { CardData, TimeWindow } from '../../scorecard/measure-rule.ts';
import { exportedIn } from '../imports/referred-exports.ts';
import { daysOf } from '../ledger/days-of.ts';
import { loadLedger } from '../ledger/load.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/**
 * The ledger of a period as it is in the folder now, checked against the repository and the exports. An entry may be written
 * after the period is over, so a commit's own would lack it.
 */
export async function readPeriodLedger(
  { tree, ends, config, head }: MeasuredPeriod,
  { pullRequests, issues, window }: Pick<CardData, 'pullRequests' | 'issues' | 'window'>,
): Promise<Ledger> {
  const ledger = await loadLedger(tree, config, {
    applications: head.snapshot.applications.map(({ name }) => name),
    exported: async () => exportedIn([pullRequests], [issues]),
  });
  const known = { daysOf: daysOf(config) };
  return onlyPeriod(ledger, known.daysOf(ends.period.label) ?? daysIn(window), known);
}

/** First and last day of a time that has no label. */
function daysIn({ from, to }: TimeWindow): { readonly from: string; readonly to: string } {
  const last = new Date(Date.parse(to) - 1000).toISOString();
  return { from: from.slice(0, 10), to: last.slice(0, 10) };
}
