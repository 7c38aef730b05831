import type { Goal } from '../config/schema.ts';
import type { DebtGroup, Delta } from '../model/delta.ts';
import type { GoalResult, Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { filesOfGoal, type GoalFiles } from './goal-selection.ts';
import { type Answer, judge, notMeasured } from './goal-verdict.ts';
import { earlierPath } from './renames.ts';
import { selector } from './selected-score.ts';

const MOST_AGAINST = 10;

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
    const sides = { before: before(files.before), after: after(files.after) };
    const answer = missing ?? judge(goal, sides, { hasLeft: files.hasLeft, against: against.length });
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
