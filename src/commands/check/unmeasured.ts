import { TkpiError } from '../../errors.ts';
import type { AnalyzerState, Snapshot } from '../../model/snapshot.ts';
import type { CheckedBase } from './checked-base.ts';

/** Analyzers whose findings are debt: a baseline records them, a gate judges them. */
export const DEBT_ANALYZERS = ['duplication', 'complexity', 'layers', 'conventions'];

/**
 * What could not be measured can't pass.
 *
 * @throws TkpiError `not-measured` when an analyzer failed on either side
 */
export function refuseUnmeasured({ earlier, head }: Pick<CheckedBase, 'earlier' | 'head'>): void {
  if (earlier.state === 'snapshot') refuse(earlier.snapshot, `at ${earlier.side.label}`);
  refuse(head, 'here');
}

function refuse({ analyzers }: Snapshot, where: string): void {
  const failed = analyzers.find(
    ({ id, state }: AnalyzerState) => state === 'failed' && DEBT_ANALYZERS.includes(id),
  );
  if (failed === undefined) return;
  throw new TkpiError(
    'not-measured',
    `The gate could not run: ${failed.id} could not be measured ${where}: ${failed.reason}`,
    '`tkpi scan --verbose` says more; what is meant to be left out is switched off in the configuration: "analyzers".',
  );
}
