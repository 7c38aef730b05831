import { EXIT } from '../../errors.ts';
import { LEDGER_CHECK_REPORTERS } from '../../reporters/ledger-index.ts';
import { deliver, deliveryOf, parseFormats } from '../deliver.ts';
import type { CommandContext } from '../measure-tree.ts';
import { type LedgerOptions, ledgerReport } from './report.ts';

/** `tkpi ledger check`: everything that is wrong in the ledger, with file and line. Exit code 1 when there are errors. */
export async function checkLedger(
  period: string | undefined,
  options: LedgerOptions,
  context: CommandContext,
): Promise<void> {
  const started = performance.now();
  const formats = parseFormats(options, LEDGER_CHECK_REPORTERS);
  const { report, prefix } = await ledgerReport(period, options, context);
  await deliver(
    formats,
    LEDGER_CHECK_REPORTERS,
    report,
    deliveryOf(options, context.process, started, { prefix }),
  );
  const hasErrors = report.problems.some(({ severity }) => severity === 'error');
  if (hasErrors) context.process.exitCode = EXIT.gateFailed;
}
