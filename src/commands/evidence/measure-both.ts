import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { DeltaSide } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openTree, type Tree } from '../../sources/tree.ts';
import { sideOf } from '../check/sides.ts';
import { type MeasuredCommit, measureCommits } from '../history/measure-commits.ts';
import type { CommandContext, MeasuringOptions } from '../measure-tree.ts';
import { withoutCode } from '../without-code.ts';
import type { FoundChange } from './find-change.ts';

/** A measured end of a change. */
export interface MeasuredEnd {
  readonly tree: Tree;
  readonly snapshot: Snapshot;
  readonly side: DeltaSide;
}

/**
 * Both ends of a change, measured with one configuration. An end without code has no debt.
 *
 * @throws TkpiError `nothing-to-measure` when neither end has any
 */
export async function measureBoth(
  tree: Tree,
  { base, head, baseLabel, headLabel }: FoundChange,
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<{ readonly base: MeasuredEnd; readonly head: MeasuredEnd }> {
  const measured = await measureCommits(tree, [base, head], config, options, context);
  const [before, after] = [measured.get(base), measured.get(head)];
  const known = [after, before].find(end => end?.state === 'measured');
  if (known?.state !== 'measured') {
    const reason = after?.state === 'nothing' ? after.reason : 'Nothing to measure.';
    throw new TkpiError('nothing-to-measure', reason, 'Name a change of TypeScript or JavaScript code.');
  }
  const end = async (
    commit: string,
    label: string,
    found: MeasuredCommit | undefined,
  ): Promise<MeasuredEnd> => {
    const own = await openTree(tree.root, 'this folder', commit);
    const snapshot = found?.state === 'measured' ? found.snapshot : withoutCode(known.snapshot, own);
    return { tree: own, snapshot, side: sideOf(own, snapshot, label) };
  };
  return { base: await end(base, baseLabel, before), head: await end(head, headLabel, after) };
}
