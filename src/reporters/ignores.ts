import type { IgnoreResult, Snapshot } from '../model/snapshot.ts';
import { plural } from './numbers.ts';

/** What becomes of a comment `tkpi-ignore-next-line`. */
type IgnoreState = 'works' | 'no-reason' | 'above-nothing' | 'unknown-kpi';

/** What is wrong with one comment, and with several: `1 has no reason …`, `2 have no reason …`. */
const PROBLEMS: ReadonlyMap<IgnoreState, readonly [one: string, many: string]> = new Map([
  ['no-reason', ['without a reason has no effect', 'without a reason have no effect']],
  ['above-nothing', ['stands above nothing', 'stand above nothing']],
  ['unknown-kpi', ['names no KPI that there is', 'name no KPI that there is']],
]);

/**
 * All comments in one sentence: `4 places are kept out of the gate by tkpi-ignore-next-line, 1 stands above nothing`;
 * `''` without such comments.
 */
export function ignoreSummary(snapshot: Snapshot): string {
  const { ignores, findings } = snapshot;
  if (ignores.length === 0) return '';
  const places = findings
    .flatMap(({ locations }) => locations)
    .filter(({ ignored }) => ignored !== undefined);
  const states = ignores.map(ignore => stateOf(ignore, snapshot));
  const problems = [...PROBLEMS].flatMap(([state, [one, many]]) => {
    const comments = states.filter(other => other === state).length;
    return comments === 0 ? [] : [plural(comments, one, many)];
  });
  const kept = plural(places.length, 'place is', 'places are');
  return [`${kept} kept out of the gate by tkpi-ignore-next-line`, ...problems].join(', ');
}

/** What is wrong with a comment, after its subject: `stands above nothing`; absent when nothing is. */
export function ignoreProblem(ignore: IgnoreResult, snapshot: Snapshot): string | undefined {
  return PROBLEMS.get(stateOf(ignore, snapshot))?.[0];
}

function stateOf({ kpi, reason, used }: IgnoreResult, { total, conventions }: Snapshot): IgnoreState {
  const about = kpi === 'all' ? total.kpis : total.kpis.filter(({ id }) => id === kpi);
  // conventions are judged by the gate whether they count in the score or not
  const isJudged = kpi === 'conventions' && conventions !== undefined;
  if (about.length === 0 && !isJudged) return 'unknown-kpi';
  if (reason === undefined) return 'no-reason';
  // where a KPI was not measured, nobody knows what the comment stands above
  return used || about.some(({ state }) => state === 'not-measured') ? 'works' : 'above-nothing';
}
