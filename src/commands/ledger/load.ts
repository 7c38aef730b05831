import type { Config } from '../../config/schema.ts';
import { checkEvidence } from '../../ledger/check-evidence.ts';
import { readLedger } from '../../ledger/read-ledger.ts';
import type { Ledger, LedgerFile, LedgerKnown } from '../../model/ledger.ts';
import { readLedgerFiles } from '../../sources/ledger-files.ts';
import type { Tree } from '../../sources/tree.ts';
import { exportedIn, type ReadExported } from '../imports/referred-exports.ts';
import { applicationsOf } from './applications-of.ts';
import { daysOf } from './days-of.ts';
import { lookUp } from './look-up.ts';

/** What else evidence can be checked against. */
export interface LedgerInputs {
  /** Files of the ledger; absent: those of the folder as it is now. */
  readonly files?: readonly LedgerFile[];
  /** Names of applications, for who knows them already. */
  readonly applications?: readonly string[];
  /** What exports hold; absent: they are not asked. */
  readonly exported?: ReadExported;
}

/** The ledger of all periods, validated, its evidence checked as far as git and the given exports can tell. */
export async function loadLedger(tree: Tree, config: Config, inputs: LedgerInputs = {}): Promise<Ledger> {
  const files = inputs.files ?? readLedgerFiles(tree.root);
  if (files.length === 0) return { entries: [], assessments: [], problems: [] };
  const known = await ledgerKnown(tree, config, inputs.applications);
  const ledger = readLedger(files, known);
  return checkEvidence(
    ledger,
    await lookUp(tree, ledger, config, inputs.exported ?? (async () => exportedIn([], []))),
  );
}

/** What the fields of the ledger may name in this repository. */
export async function ledgerKnown(
  tree: Tree,
  config: Config,
  applications?: readonly string[],
): Promise<LedgerKnown> {
  const conventions = config.conventions.map(({ id }) => `convention:${id}`);
  return {
    applications: applications ?? (await applicationsOf(tree, config)).map(({ name }) => name),
    measures: ['duplication', 'complexity', 'layering', ...conventions],
    daysOf: daysOf(config),
  };
}
