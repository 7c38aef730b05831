import type { Goal } from '../config/schema.ts';
import type { GoalResult } from '../model/period.ts';
import { densityOf } from './file-counts.ts';
import type { Selected } from './selected-score.ts';

/** Under so many points a score is unchanged. */
const UNCHANGED = 0.5;
/** Scores come from sums of doubles. */
const EXACT = 1e-9;

/** What becomes of a goal. */
export type Answer = Pick<GoalResult, 'state' | 'reason'> &
  Partial<Pick<GoalResult, 'before' | 'after' | 'unit'>>;

/** The two values of a goal, in points of a score, and what of them is reported. */
interface Values {
  /** Change of the score, or of the KPI's own score. */
  readonly points: number;
  /** Is no debt left? */
  readonly isClean: boolean;
  readonly shown: Required<Pick<GoalResult, 'before' | 'after' | 'unit'>>;
}

/** What is known of the chosen files besides their values. */
export interface GoalNews {
  /** Has one of them left the analysis? */
  readonly hasLeft: boolean;
  /** Debts that came or grew. */
  readonly against: number;
}

/** A goal that can't be judged is not met: it says why. */
export function notMeasured(reason: string): Answer {
  return { state: 'not-measured', reason };
}

/** Compares the two sides of a goal; what each kind of goal asks for is said at `goalResults`. */
export function judge(
  goal: Goal,
  { before, after }: { readonly before: Selected; readonly after: Selected },
  { hasLeft, against }: GoalNews,
): Answer {
  const values = valuesOf(goal, before, after);
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
