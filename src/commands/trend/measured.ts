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

/** Whole measurements that are held at once: those of a large repository have ten megabytes each. */
const MOST_AT_ONCE = 40;

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
  const { git } = tree;
  if (git === undefined) throw notARepository(tree);
  const branch = await findBranch(git, options.branch ?? config.history.branch);
  const line = await firstParentLine(git, branch.commit, context.now());
  const ruler = rulerHash(config);
  const points: RuledPoint[] = [];
  let repository: string | undefined;
  for (const chunk of chunksOf(periods)) {
    const measured = await measureCommits(tree, boundaryCommits(line, chunk), config, options, context);
    for (const point of pointsOf(line, chunk, measured)) {
      points.push(point.total === undefined ? point : { ...point, ruler });
    }
    const latest = [...measured.values()].findLast(({ state }) => state === 'measured');
    if (latest?.state === 'measured') repository = latest.snapshot.repository?.name;
  }
  return {
    ...{ source: 'commits', repository, branch: branch.name, points },
    notices: line.skewed === 0 ? [] : [skewNotice(line.skewed)],
  };
}

function notARepository({ gitRefusal }: Tree): TkpiError {
  return new TkpiError(
    'not-a-repository',
    `A trend is measured from git, and this folder is not in a git repository${gitRefusal ? ` for git: ${gitRefusal}` : ''}.`,
    'A recorded history can be read without git: tkpi trend --stored',
  );
}

function chunksOf(periods: readonly Period[]): Period[][] {
  const chunks = Math.ceil(periods.length / MOST_AT_ONCE);
  return Array.from({ length: chunks }, (_, index) =>
    periods.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  );
}

function skewNotice(commits: number): string {
  const subject = commits === 1 ? '1 commit has a date' : `${commits} commits have dates`;
  return `${subject} out of order; where the branch has them decides.`;
}
