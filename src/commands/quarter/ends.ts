import type { HistoryConfig } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { Git } from '../../git.ts';
import { findBranch } from '../../history/branch.ts';
import { firstParentLine, type Line } from '../../history/first-parent.ts';
import { latestPeriod, type PeriodSettings, parsePeriod, rangePeriod } from '../../history/periods.ts';
import { isMoment } from '../../history/range-period.ts';
import type { Period } from '../../model/period.ts';
import type { Tree } from '../../sources/tree.ts';
import { endsByDate } from './ends-by-date.ts';
import { endsByRef } from './ends-by-ref.ts';

/** Options that say which period is meant. */
export interface PeriodOptions {
  readonly current?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly branch?: string;
  readonly tz?: string;
}

/** A commit where a period begins or ends. */
export interface End {
  readonly commit: string;
  /** For reports: a tag that was asked for, or the day of the commit. */
  readonly label: string;
}

/** A period in a history. */
export interface Ends {
  readonly git: Git;
  readonly branch: string;
  readonly line: Line;
  readonly period: Period;
  /** Periods of the trend, oldest first; the last one is the period itself. */
  readonly periods: readonly Period[];
  readonly base: End;
  readonly head: End;
  /** Where the period of the same length before begins; absent when that is not known. */
  readonly before?: { readonly commit: string | undefined };
  /** Whole sentences the reader must know. */
  readonly notices: readonly string[];
}

/** What the options and the history say about a period. */
export type FoundEnds = Omit<Ends, 'git' | 'branch'>;

/**
 * The commits where a period begins and ends: the last ones of the branch before its first instant and before its end. A
 * repository that began in the period is told from its first commit.
 *
 * @throws TkpiError `not-a-repository`, `usage`, `no-commits`, `unknown-ref`, `history-cut`, `nothing-in-period`
 */
export async function findEnds(
  tree: Tree,
  asked: string | undefined,
  options: PeriodOptions,
  history: HistoryConfig,
  now: Date,
): Promise<Ends> {
  const { git } = tree;
  if (git === undefined) throw notARepository(tree);
  checkUsage(asked, options);
  const settings = {
    timeZone: options.tz ?? history.timeZone,
    fiscalYearStart: history.fiscalYearStart,
    now,
  };
  const branch = await findBranch(git, options.branch ?? history.branch);
  const line = await firstParentLine(git, branch.commit, now);
  const { from, to } = options;
  const isByRef = [from, to].some(end => end !== undefined && !isMoment(end));
  const found = isByRef
    ? await endsByRef(git, line, options, settings)
    : endsByDate(line, periodOf(asked, options, settings), settings);
  return {
    ...{ git, branch: branch.name },
    ...found,
    notices: [...found.notices, ...lineNotices(found.line)],
  };
}

function checkUsage(asked: string | undefined, { from, to, current }: PeriodOptions): void {
  if (asked !== undefined && (from !== undefined || to !== undefined || current)) {
    const other = current ? '--current' : '--from and --to';
    throw new TkpiError('usage', `${asked} is a period, and so is ${other}: give one of them.`);
  }
  if (from === undefined && to !== undefined) {
    throw new TkpiError('usage', '--to needs --from.', 'tkpi quarter --from 2026-07-01 --to 2026-08-15');
  }
}

function periodOf(asked: string | undefined, options: PeriodOptions, settings: PeriodSettings): Period {
  if (options.from !== undefined) return rangePeriod(options.from, options.to, settings);
  if (asked !== undefined) return parsePeriod(asked, settings);
  return latestPeriod('quarter', settings, { current: options.current });
}

function lineNotices({ skewed, isCut }: Line): string[] {
  return [
    ...(skewed === 0
      ? []
      : [
          `${skewed} ${skewed === 1 ? 'commit has a date' : 'commits have dates'} out of order; where the branch has them decides.`,
        ]),
    ...(isCut
      ? ['This is a shallow clone: of branches that were merged, commits and authors may be counted wrongly.']
      : []),
  ];
}

function notARepository({ gitRefusal }: Tree): TkpiError {
  return new TkpiError(
    'not-a-repository',
    gitRefusal === undefined
      ? 'This folder is not in a git repository, so it has no past.'
      : `git refuses this folder: ${gitRefusal}`,
    'Two reports of tkpi scan can be compared without git: tkpi diff before.json after.json',
  );
}
