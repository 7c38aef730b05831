import { LEDGER_REPORTERS } from '../../reporters/ledger-index.ts';
import { deliver, deliveryOf, parseFormats } from '../deliver.ts';
import type { CommandContext } from '../measure-tree.ts';
import { type LedgerOptions, ledgerReport } from './report.ts';

/** `tkpi ledger list`: what was recorded, by pillar and item. */
export async function listLedger(
  period: string | undefined,
  options: LedgerOptions,
  context: CommandContext,
): Promise<void> {
  const started = performance.now();
  const formats = parseFormats(options, LEDGER_REPORTERS);
  const { report, prefix } = await ledgerReport(period, options, context);
  await deliver(formats, LEDGER_REPORTERS, report, deliveryOf(options, context.process, started, { prefix }));
}
