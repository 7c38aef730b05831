import { compareSides } from '../../compare/compare.ts';
import type { Config } from '../../config/schema.ts';
import { changesBetween } from '../../history/changes.ts';
import { churnBetween } from '../../history/churn.ts';
import type { Change, Churn } from '../../model/change.ts';
import type { Delta, SettingChange } from '../../model/delta.ts';
import type { Tree } from '../../sources/tree.ts';
import { sideOf } from '../check/sides.ts';
import { type MeasuredTree, textsOfChanges } from '../check/texts.ts';
import { type MeasuredCommit, measureCommits } from '../history/measure-commits.ts';
import type { CommandContext, MeasuringOptions } from '../measure-tree.ts';
import type { Target } from '../open.ts';
import type { Ends } from '../quarter/ends.ts';
import { measuredEnds } from '../quarter/measured-ends.ts';
import { settingsSince } from '../quarter/method.ts';

/** A period of a repository. */
export interface PeriodOf {
  readonly tree: Tree;
  readonly ends: Ends;
  readonly config: Config;
}

/** A period whose both ends are measured and compared. */
export interface MeasuredPeriod extends PeriodOf {
  readonly base: MeasuredTree;
  readonly head: MeasuredTree;
  readonly delta: Delta;
  readonly changes: readonly Change[];
  readonly churn: Churn;
  /** Settings that move numbers and are others now than at the start. */
  readonly settings: readonly SettingChange[];
  /** Commits that were measured, by id. */
  readonly measured: ReadonlyMap<string, MeasuredCommit>;
}

/**
 * Measures both ends of a period, and reads what happened between them.
 *
 * @param others commits to measure as well, before them
 */
export async function measurePeriod(
  period: PeriodOf,
  options: MeasuringOptions & Pick<Target, 'config'>,
  context: CommandContext,
  others: readonly string[] = [],
): Promise<MeasuredPeriod> {
  const { tree, ends, config } = period;
  const { git, base: start, head: end } = ends;
  const measured = await measureCommits(
    tree,
    [...others, start.commit, end.commit],
    config,
    options,
    context,
  );
  const { base, head } = measuredEnds(ends, measured);
  const [texts, changes, churn, settings] = await Promise.all([
    textsOfChanges(base, head),
    changesBetween(git, start.commit, end.commit),
    churnBetween(git, start.commit, end.commit),
    settingsSince(tree, ends, config, options),
  ]);
  const delta = compareSides(
    { state: 'snapshot', side: sideOf(base.tree, base.snapshot, start.label), snapshot: base.snapshot },
    { side: sideOf(head.tree, head.snapshot, end.label), snapshot: head.snapshot },
    { texts },
  );
  return { ...period, base, head, delta, changes, churn, settings, measured };
}
