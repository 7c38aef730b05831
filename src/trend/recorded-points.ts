import type { Period } from '../model/period.ts';
import type { HistoryRecord } from '../model/trend.ts';
import type { RuledPoint } from './steps.ts';

const NOTHING = 'nothing was recorded in this period';

/**
 * The last recorded commit of each period. Unlike in git it is not known what the code was when nothing was recorded, so
 * such a period is a gap. Of several rulers that measured that commit, today's is taken, else that of the later period,
 * so that as much as possible is comparable.
 *
 * @param periods oldest first; each has both ends
 * @param today hash of the present ruler
 */
export function recordedPoints(
  records: readonly HistoryRecord[],
  periods: readonly Period[],
  today: string,
): RuledPoint[] {
  const timed = records.map((record): Timed => ({ record, time: Date.parse(record.committedAt) }));
  let rulerAfter: string | undefined;
  const latestFirst = periods.toReversed().map((period): RuledPoint => {
    const record = lastOf(timed, period, [today, rulerAfter]);
    rulerAfter = record?.ruler.hash ?? rulerAfter;
    const { label, to = '', isComplete } = period;
    const point = { period: label, to, isComplete };
    if (record === undefined) return { ...point, reason: NOTHING, applications: [] };
    const { commit, committedAt, total, applications, ruler } = record;
    return { ...point, commit, committedAt, total, applications, ruler: ruler.hash };
  });
  return latestFirst.toReversed();
}

interface Timed {
  readonly record: HistoryRecord;
  /** Milliseconds. */
  readonly time: number;
}

function lastOf(
  records: readonly Timed[],
  { from = '', to = '' }: Period,
  preferred: readonly (string | undefined)[],
): HistoryRecord | undefined {
  const start = Date.parse(from);
  const end = Date.parse(to);
  const inside = records.filter(({ time }) => time >= start && time < end);
  const latest = inside.reduce<Timed | undefined>(laterOf, undefined)?.record.commit;
  const rulers = inside
    .map(({ record }) => record)
    .filter(({ commit }) => commit === latest)
    .toSorted((a, b) => (a.ruler.hash < b.ruler.hash ? -1 : 1));
  const wanted = preferred.find(hash => rulers.some(({ ruler }) => ruler.hash === hash));
  return rulers.find(({ ruler }) => ruler.hash === wanted) ?? rulers[0];
}

/** Of two commits of the same second the one with the larger id, whatever the order in the file. */
function laterOf(one: Timed | undefined, other: Timed): Timed {
  if (one === undefined || other.time > one.time) return other;
  return other.time === one.time && other.record.commit > one.record.commit ? other : one;
}
