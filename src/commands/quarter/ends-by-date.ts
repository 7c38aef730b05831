import { TkpiError } from '../../errors.ts';
import { type Line, type LineCommit, lastBefore } from '../../history/first-parent.ts';
import { type PeriodSettings, periodsUpTo } from '../../history/periods.ts';
import type { Period } from '../../model/period.ts';
import type { FoundEnds } from './ends.ts';

/** Periods of the trend. */
const TREND = 8;

/**
 * The ends of a period of dates: the last commits of the line before its first instant, and before its end.
 *
 * @throws TkpiError `history-cut`, `nothing-in-period`
 */
export function endsByDate(line: Line, period: Period, settings: PeriodSettings): FoundEnds {
  const { from = '', to = '' } = period; // a period of dates has both
  const periods = periodsUpTo(period, TREND, settings);
  const head = lastBefore(line, to);
  const start = lastBefore(line, from);
  const [first] = line.commits as [LineCommit]; // a branch has a commit
  if (head === undefined || (start === undefined && line.isCut)) throw notThatFarBack(period, line);
  const base = start ?? first;
  const notices = [
    ...(start === undefined ? [beginsHere(first)] : []),
    ...(period.isComplete ? [] : [`The period is not over: this is what there was on ${dayOf(head)}.`]),
    ...(base.commit === head.commit ? [nothingMerged(line)] : []),
  ];
  return {
    ...{ line, period, periods, notices },
    base: { commit: base.commit, label: dayOf(base) },
    head: { commit: head.commit, label: dayOf(head) },
    ...(start === undefined ? {} : periodBefore(line, period, settings)),
  };
}

/** Where the period before begins; nothing where history is cut off before it. */
function periodBefore(line: Line, period: Period, settings: PeriodSettings): Pick<FoundEnds, 'before'> {
  const previous = periodsUpTo(period, 2, settings)[0]?.from;
  const before = previous === undefined ? undefined : lastBefore(line, previous);
  return before === undefined && line.isCut ? {} : { before: { commit: before?.commit } };
}

function beginsHere(first: LineCommit): string {
  const { commit } = first;
  return `The repository begins in this period: it is compared with its first commit, ${commit.slice(0, 7)} of ${dayOf(first)}.`;
}

/** An old clone looks like a quiet quarter. */
function nothingMerged({ commits }: Line): string {
  const last = commits.at(-1) as LineCommit; // a branch has a commit
  return `Nothing was merged in this period. The last commit here is of ${dayOf(last)}: is this clone up to date (git fetch)?`;
}

function notThatFarBack({ label, from = '' }: Period, { commits, isCut }: Line): TkpiError {
  const first = commits[0] as LineCommit;
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
    'Name a later period, or the running one: --current',
  );
}

function dayOf({ time }: LineCommit): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}
