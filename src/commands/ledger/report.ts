import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import { parsePeriod } from '../../history/periods.ts';
import { onlyApplication, onlyPeriod } from '../../ledger/of-period.ts';
import type { Ledger, LedgerReport } from '../../model/ledger.ts';
import { repositoryInfo } from '../../sources/tree.ts';
import type { ReportingOptions } from '../deliver.ts';
import type { NamedImport } from '../imports/import-option.ts';
import { exportedOf } from '../imports/referred-exports.ts';
import type { CommandContext } from '../measure-tree.ts';
import { open, type Target } from '../open.ts';
import { didYouMean } from '../plan/did-you-mean.ts';
import { applicationsOf } from './applications-of.ts';
import { daysOf } from './days-of.ts';
import { loadLedger } from './load.ts';

export interface LedgerOptions extends Omit<Target, 'ref'>, ReportingOptions {
  readonly folder?: string;
  readonly app?: string;
  readonly import?: readonly NamedImport[];
}

/**
 * The ledger of a folder, or the part of it that is asked for.
 *
 * @param asked label of a period; absent: all
 */
export async function ledgerReport(
  asked: string | undefined,
  options: LedgerOptions,
  { process, version, now }: CommandContext,
): Promise<{ readonly report: LedgerReport; readonly prefix: string }> {
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const period = asked === undefined ? undefined : labelOf(asked, config, now());
  const found = await applicationsOf(tree, config);
  const applications = found.map(({ name }) => name);
  const repository = repositoryInfo(tree, found)?.name;
  if (options.app !== undefined) requireApplication(options.app, applications);
  const ledger = await loadLedger(tree, config, {
    applications,
    exported: exportedOf(config, options.import ?? [], { root: tree.root, cwd: process.cwd() }),
  });
  const report: LedgerReport = {
    ...{ schema: 'tkpi-ledger/1', tool: { name: 'tkpi', version } },
    ...(repository === undefined ? {} : { repository }),
    ...(period === undefined ? {} : { period }),
    ...(options.app === undefined ? {} : { application: options.app }),
    ...partOf(ledger, period, options.app, config),
  };
  return { report, prefix: tree.prefix };
}

function partOf(ledger: Ledger, period: string | undefined, app: string | undefined, config: Config): Ledger {
  const known = { daysOf: daysOf(config) };
  const days = period === undefined ? undefined : known.daysOf(period);
  const inPeriod = days === undefined ? ledger : onlyPeriod(ledger, days, known);
  return app === undefined ? inPeriod : onlyApplication(inPeriod, app);
}

/** @throws TkpiError `usage` when it names no period that has begun */
function labelOf(asked: string, { history }: Config, now: Date): string {
  return parsePeriod(asked, { ...history, now }).label;
}

function requireApplication(name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new TkpiError(
    'usage',
    `There is no application ${JSON.stringify(name)}.`,
    didYouMean(name, known, 'Applications'),
  );
}
