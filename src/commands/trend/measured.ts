import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import { findBranch } from '../../history/branch.ts';
import { firstParentLine } from '../../history/first-parent.ts';
import { rulerHash } from '../../measure-options.ts';
import type { Period } from '../../model/period.ts';
import type { TrendReport } from '../../model/trend.ts';
import type { Tree } from '../../sources/tree.ts';
import type { RuledPoint } from '../../trend/steps.ts';
import { measureCommits } from '../history/measure-commits.ts';
import { boundaryCommits, pointsOf } from '../history/trend-points.ts';
import type { CommandContext, MeasuringOptions } from '../measure-tree.ts';

/** Points, and where they come from. */
export type TrendSource = Pick<TrendReport, 'repository' | 'source' | 'branch' | 'notices'> & {
  readonly points: readonly RuledPoint[];
};

/**
 * The points of a trend, measured from git with the present ruler.
 *
 * @throws TkpiError `not-a-repository`, and those of a branch that is not there
 */
export async function measuredTrend(
  tree: Tree,
  periods: readonly Period[],
  config: Config,
  options: MeasuringOptions & { readonly branch?: string },
  context: CommandContext,
): Promise<TrendSource> {
  const { git, gitRefusal } = tree;
  if (git === undefined) {
    throw new TkpiError(
      'not-a-repository',
      `A trend is measured from git, and this folder is not in a git repository${gitRefusal ? ` for git: ${gitRefusal}` : ''}.`,
      'A recorded history can be read without git: tkpi trend --stored',
    );
  }
  const branch = await findBranch(git, options.branch ?? config.history.branch);
  const line = await firstParentLine(git, branch.commit, context.now());
  const measured = await measureCommits(tree, boundaryCommits(line, periods), config, options, context);
  const ruler = rulerHash(config);
  const points = pointsOf(line, periods, measured);
  const latest = [...measured.values()].findLast(({ state }) => state === 'measured');
  return {
    source: 'commits',
    repository: latest?.state === 'measured' ? latest.snapshot.repository?.name : undefined,
    branch: branch.name,
    notices: line.skewed === 0 ? [] : [skewNotice(line.skewed)],
    points: points.map(point => (point.total === undefined ? point : { ...point, ruler })),
  };
}

function skewNotice(commits: number): string {
  const subject = commits === 1 ? '1 commit is dated' : `${commits} commits are dated`;
  return `${subject} before the commit below; they count in the period of that one.`;
}
