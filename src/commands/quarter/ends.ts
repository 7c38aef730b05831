import type { HistoryConfig } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { Git } from '../../git.ts';
import { findBranch } from '../../history/branch.ts';
import { commitOf } from '../../history/commits.ts';
import { firstParentLine, type Line, lastBefore } from '../../history/first-parent.ts';
import {
  latestPeriod,
  type PeriodSettings,
  parsePeriod,
  periodsUpTo,
  rangePeriod,
} from '../../history/periods.ts';
import { isMoment } from '../../history/range-period.ts';
import type { Period } from '../../model/period.ts';
import type { Tree } from '../../sources/tree.ts';

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

/** Periods of the trend. */
const TREND = 8;

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
    ...{ git, branch: branch.name, line },
    ...found,
    notices: [...found.notices, ...skewNotice(line)],
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

type Found = Pick<Ends, 'period' | 'periods' | 'base' | 'head' | 'before' | 'notices'>;

function endsByDate(line: Line, period: Period, settings: PeriodSettings): Found {
  const { from = '', to = '' } = period; // a period of dates has both
  const periods = periodsUpTo(period, TREND, settings);
  const head = lastBefore(line, to);
  const start = lastBefore(line, from);
  const [first] = line.commits as [Line['commits'][number]]; // a branch has a commit
  if (head === undefined || (start === undefined && line.isCut)) throw notThatFarBack(period, line);
  const base = start ?? first;
  const previous = periodsUpTo(period, 2, settings)[0]?.from;
  const before = previous === undefined ? undefined : lastBefore(line, previous);
  const isKnown = start !== undefined && (before !== undefined || !line.isCut);
  const notices = [
    ...(start === undefined
      ? [
          `The repository begins in this period: it is compared with its first commit, ${short(first.commit)} of ${dayOf(first)}.`,
        ]
      : []),
    ...(period.isComplete ? [] : [`The period is not over: this is what there was on ${dayOf(head)}.`]),
    ...(base.commit === head.commit ? ['Nothing was merged in this period.'] : []),
  ];
  return {
    ...{ period, periods, notices },
    base: { commit: base.commit, label: dayOf(base) },
    head: { commit: head.commit, label: dayOf(head) },
    ...(isKnown ? { before: { commit: before?.commit } } : {}),
  };
}

async function endsByRef(
  git: Git,
  line: Line,
  { from = '', to }: PeriodOptions,
  settings: PeriodSettings,
): Promise<Found> {
  const base = await endAt(git, line, from, settings);
  const last = line.commits.at(-1)?.commit ?? '';
  const head = to === undefined ? { commit: last, label: short(last) } : await endAt(git, line, to, settings);
  const label = `${from}…${to ?? short(last)}`;
  const period: Period = { label, kind: 'range', timeZone: settings.timeZone, isComplete: true };
  const notices = base.commit === head.commit ? ['Both ends are the same commit.'] : [];
  return { period, periods: [period], base, head, notices };
}

/** A ref as it is; a day as the last commit before it begins. */
async function endAt(git: Git, line: Line, name: string, settings: PeriodSettings): Promise<End> {
  if (isMoment(name)) {
    const { from = '' } = rangePeriod(name, undefined, settings);
    const last = lastBefore(line, from);
    if (last !== undefined) return { commit: last.commit, label: name };
    throw new TkpiError('nothing-in-period', `The repository has no commit before ${name}.`);
  }
  const commit = (await commitOf(git, name)) ?? (await commitOf(git, `refs/remotes/origin/${name}`));
  if (commit !== undefined) return { commit, label: name };
  throw new TkpiError(
    'unknown-ref',
    `This repository has no commit ${name}, and it is no day either.`,
    line.isCut
      ? 'This is a shallow clone, where older commits are missing: git fetch --unshallow --tags'
      : 'Name a tag, a branch or a commit, or a day like 2026-07-01.',
  );
}

function notThatFarBack({ label, from = '' }: Period, { commits, isCut }: Line): TkpiError {
  const first = commits[0] as Line['commits'][number];
  if (isCut) {
    return new TkpiError(
      'history-cut',
      `${label} begins on ${from.slice(0, 10)}, and this clone's history only on ${dayOf(first)}.`,
      'This is a shallow clone: git fetch --unshallow (in CI: fetch-depth: 0)',
    );
  }
  return new TkpiError(
    'nothing-in-period',
    `There was no commit yet in ${label}: the repository begins on ${dayOf(first)}.`,
    'Name a later period, or see which ones there are: tkpi trend',
  );
}

function skewNotice({ skewed }: Line): string[] {
  if (skewed === 0) return [];
  return [
    `${skewed} ${skewed === 1 ? 'commit has a date' : 'commits have dates'} out of order; where the branch has them decides.`,
  ];
}

function dayOf({ time }: Line['commits'][number]): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}

function short(commit: string): string {
  return commit.slice(0, 7);
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
