import { type Line, type LineCommit, lastBefore } from '../../history/first-parent.ts';
import type { Period, TrendPoint } from '../../model/period.ts';
import type { MeasuredCommit } from './measure-commits.ts';
import { trendValues } from './trend-values.ts';

/** Why there is no commit at the end of a period. */
const BEGINS_LATER = 'the repository begins later';
const CUT_OFF = 'history is cut off here: git fetch --unshallow';

/**
 * The commits that have to be measured for these periods, oldest first: the last one of the line before the end of each. One
 * that several periods end with (nothing was merged meanwhile) is named once.
 */
export function boundaryCommits(line: Line, periods: readonly Period[]): string[] {
  const last = periods.flatMap(period => lastOf(line, period)?.commit ?? []);
  return [...new Set(last)];
}

/**
 * The score at the end of each period. A period without an end (a range that ends at a ref) ends with the line.
 *
 * @param measured holds all {@link boundaryCommits} of these periods
 */
export function pointsOf(
  line: Line,
  periods: readonly Period[],
  measured: ReadonlyMap<string, MeasuredCommit>,
): TrendPoint[] {
  return periods.map(period => ({
    period: period.label,
    to: period.to ?? endOf(line),
    isComplete: period.isComplete,
    ...measuredAt(lastOf(line, period), measured, line),
    changes: changesIn(line, period),
  }));
}

function lastOf(line: Line, { to }: Period): LineCommit | undefined {
  return to === undefined ? line.commits.at(-1) : lastBefore(line, to);
}

/** The first second after the last commit. */
function endOf({ commits }: Line): string {
  return new Date(((commits.at(-1)?.time ?? 0) + 1) * 1000).toISOString();
}

function measuredAt(
  last: LineCommit | undefined,
  measured: ReadonlyMap<string, MeasuredCommit>,
  { isCut }: Line,
): Pick<TrendPoint, 'commit' | 'committedAt' | 'reason' | 'total' | 'applications'> {
  if (last === undefined) return { reason: isCut ? CUT_OFF : BEGINS_LATER, applications: [] };
  const { commit, committedAt } = last;
  const found = measured.get(commit);
  if (found?.state !== 'measured') return { reason: 'no code to measure', applications: [] };
  return { commit, committedAt, ...trendValues(found.snapshot) };
}

/** First-parent commits in a period; not known for a range that starts at a ref, and where history is cut off in it. */
function changesIn({ commits, isCut }: Line, { from, to }: Period): number | undefined {
  if (from === undefined) return undefined;
  const start = secondsOf(from);
  const first = commits[0];
  if (isCut && (first === undefined || first.time >= start)) return undefined;
  const end = to === undefined ? Number.POSITIVE_INFINITY : secondsOf(to);
  return commits.filter(({ time }) => time >= start && time < end).length;
}

function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000;
}
