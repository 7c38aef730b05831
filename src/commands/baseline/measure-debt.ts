import { entryOf, isRecorded } from '../../baseline/entry.ts';
import type { PresentDebt } from '../../baseline/update.ts';
import { TkpiError } from '../../errors.ts';
import type { BaselineEntry } from '../../model/baseline.ts';
import type { Finding } from '../../model/finding.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Tree } from '../../sources/tree.ts';
import { DEBT_ANALYZERS } from '../check/unmeasured.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from '../measure-tree.ts';
import { open, type Target } from '../open.ts';

/** Options of the baseline commands that measure. */
export type DebtOptions = Target & MeasuringOptions;

/** The debt of a tree as it is now. */
export interface MeasuredDebt extends PresentDebt {
  readonly tree: Tree;
  /** The baseline's file, relative to the tree's root. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The same debt as a baseline records it. */
  readonly entries: readonly BaselineEntry[];
}

/** @throws TkpiError `not-measured` when a KPI could not be measured: its debt would look as if it were gone */
export async function measureDebt(
  path: string | undefined,
  options: MeasuringOptions & Target,
  context: CommandContext,
): Promise<MeasuredDebt> {
  const { process } = context;
  const { tree, loaded } = await open(path, options, process);
  const { config } = loaded;
  if (tree.gitRefusal) process.stderr.write(`tkpi: scanning without git, which says: ${tree.gitRefusal}\n`);
  const snapshot = await measureTree(tree, { config }, options, context);
  refuseUnmeasured(snapshot);
  const findings = snapshot.findings.filter(isRecorded);
  return {
    tree,
    file: config.gate.baseline,
    ruler: snapshot.ruler.hash,
    unanalysable: snapshot.scope.failed.map(file => file.path),
    findings,
    entries: findings.map(entryOf),
  };
}

/** An analyzer that the configuration switches off is not listed: the ruler says so. */
function refuseUnmeasured({ analyzers }: Snapshot): void {
  const failed = analyzers.find(({ id, state }) => state !== 'complete' && DEBT_ANALYZERS.includes(id));
  if (failed === undefined) return;
  throw new TkpiError(
    'not-measured',
    `The baseline stays as it is, because ${failed.id} could not be measured: ${failed.reason}`,
    '`tkpi scan --verbose` says more. What is not measured is not gone.',
  );
}
