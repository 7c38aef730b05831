import type { Goal } from '../config/schema.ts';
import type { DebtGroup, Delta } from '../model/delta.ts';
import type { GoalResult, Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { densityOf } from './file-counts.ts';
import { filesOfGoal, type GoalFiles } from './goal-selection.ts';
import { earlierPath } from './renames.ts';
import { type Selected, selector } from './selected-score.ts';

/** Under so many points a score is unchanged. */
const UNCHANGED = 0.5;
/** Scores come from sums of doubles. */
const EXACT = 1e-9;
const MOST_AGAINST = 10;

type Answer = Pick<GoalResult, 'state' | 'reason'> & Partial<Pick<GoalResult, 'before' | 'after' | 'unit'>>;

/** The two values of a goal, in points of a score, and what of them is reported. */
interface Values {
  /** Change of the score, or of the KPI's own score. */
  readonly points: number;
  /** Is no debt left? */
  readonly isClean: boolean;
  readonly shown: Required<Pick<GoalResult, 'before' | 'after' | 'unit'>>;
}

/**
 * Judges the goals that are for a period, in their order. The value of a goal is the KPI over the chosen files, or their score.
 * `improve`: better by at least `by` points of that score, 0.5 unless it says so, or no debt left. `hold`: not worse by 0.5 points
 * or more. `critical`: no debt with a place in the chosen files came or grew, however small. What can't be measured is not met.
 */
export function goalResults(
  goals: readonly Goal[],
  period: Pick<Period, 'label'>,
  delta: Pick<Delta, 'groups' | 'files'>,
  base: Snapshot,
  head: Snapshot,
): GoalResult[] {
  const own = goals.filter(
    goal => (goal.period ?? period.label).toLowerCase() === period.label.toLowerCase(),
  );
  if (own.length === 0) return [];
  const [before, after] = [selector(base), selector(head)];
  return own.map(goal => {
    const files = filesOfGoal(goal, delta, base, head);
    const against = groupsAgainst(goal, delta, files);
    const missing = unmeasured(goal, delta, files);
    const values = valuesOf(goal, before(files.before), after(files.after));
    const answer = missing ?? judge(goal, values, files.hasLeft, against.length);
    return {
      ...{ goal: goal.goal, what: subjectOf(goal) },
      ...answer,
      against: against.slice(0, MOST_AGAINST).map(({ id }) => id),
    };
  });
}

/** `complexity of src/billing/** in shop`. */
function subjectOf({ goal, kpi, paths, application }: Goal): string {
  const where = paths === undefined ? '' : ` of ${paths.join(', ')}`;
  const what = kpi ?? (goal === 'critical' ? 'debt' : 'score');
  return `${what}${where}${application === undefined ? '' : ` in ${application}`}`;
}

/** Debts that came or grew in the chosen files. What only entered the analysis did neither. */
function groupsAgainst({ kpi }: Goal, { groups }: Pick<Delta, 'groups'>, files: GoalFiles): DebtGroup[] {
  return groups.filter(
    group =>
      (group.state === 'introduced' || group.state === 'worsened') &&
      group.cause === 'code' &&
      (kpi === undefined || group.kpi === kpi) &&
      group.findingsAfter.some(({ locations }) => locations.some(({ path }) => files.after.has(path))),
  );
}

/** Why a goal can't be judged at all. */
function unmeasured(
  { goal }: Goal,
  { files }: Pick<Delta, 'files'>,
  { before, after, hasLeft }: GoalFiles,
): Answer | undefined {
  const earlier = earlierPath(files.renamed);
  const broken = files.unanalysable.find(({ path }) => before.has(earlier(path) ?? ''));
  if (broken !== undefined) return notMeasured(`${broken.path} can't be analysed any more.`);
  if (before.size + after.size === 0) {
    return notMeasured(
      hasLeft ? 'Its files are not analysed any more.' : 'No production file is meant by it.',
    );
  }
  if (goal === 'critical') return undefined;
  if (before.size === 0) return notMeasured('None of its files were there at the start.');
  return after.size === 0 ? notMeasured('None of its files are there any more.') : undefined;
}

function notMeasured(reason: string): Answer {
  return { state: 'not-measured', reason };
}

function judge(goal: Goal, values: Values | undefined, hasLeft: boolean, against: number): Answer {
  if (values === undefined) {
    return notMeasured(`${goal.kpi ?? 'The score'} was not measured at both ends in the same way.`);
  }
  const { points, isClean, shown } = values;
  if (goal.goal === 'critical') return judgeCritical(against);
  if (goal.goal === 'hold') return { ...judgeHold(points), ...shown };
  if (isClean && !hasLeft) return { state: 'met', reason: 'No debt is left.', ...shown };
  return { ...judgeImprove(points, goal.by ?? UNCHANGED), ...shown };
}

function valuesOf({ kpi }: Goal, before: Selected, after: Selected): Values | undefined {
  if (kpi === undefined) {
    if (before.score === undefined || after.score === undefined) return undefined;
    if (before.kpis.join() !== after.kpis.join()) return undefined;
    return {
      points: after.score - before.score,
      isClean: after.score === 100,
      shown: { before: before.score, after: after.score, unit: 'score' },
    };
  }
  const [then, now] = [before.countsOf(kpi), after.countsOf(kpi)];
  const halfLife = after.halfLifeOf(kpi);
  if (then === undefined || now === undefined || halfLife === undefined) return undefined;
  const scoreOf = (density: number) => 100 * 2 ** (-density / halfLife);
  return {
    points: scoreOf(densityOf(now)) - scoreOf(densityOf(then)),
    isClean: now.numerator === 0,
    shown: { before: densityOf(then), after: densityOf(now), unit: 'ratio' },
  };
}

function judgeImprove(points: number, by: number): Answer {
  const moved = movedWords(points, by);
  if (points >= by - EXACT) return { state: 'met', reason: `${moved}.` };
  return { state: 'not-met', reason: `${moved}; wanted: better by at least ${by}.` };
}

function judgeHold(points: number): Answer {
  const state = points > -UNCHANGED + EXACT ? 'met' : 'not-met';
  return { state, reason: `${movedWords(points, UNCHANGED)}.` };
}

function judgeCritical(against: number): Answer {
  if (against === 0) return { state: 'met', reason: 'No debt came or grew.' };
  return { state: 'not-met', reason: `${against} ${against === 1 ? 'debt' : 'debts'} came or grew.` };
}

/** `Better by 2.3 points`. Cut, not rounded: 0.49 points must not be shown as the 0.5 that were wanted. */
function movedWords(points: number, wanted: number): string {
  if (Math.abs(points) < Math.min(wanted, UNCHANGED) - EXACT) return 'Unchanged';
  const digits = Math.min(9, Math.max(1, `${wanted}`.split('.')[1]?.length ?? 0));
  const cut = Math.floor(Math.abs(points) * 10 ** digits + EXACT) / 10 ** digits;
  return `${points > 0 ? 'Better' : 'Worse'} by ${cut.toFixed(digits)} points`;
}
