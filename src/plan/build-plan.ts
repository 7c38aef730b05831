import type { Cuts, Plan, PlanKpi, PlanSelection, PlanStep, PlanSum } from '../model/plan.ts';
import { densityAfter } from '../model/score-after.ts';
import { slopeOf } from '../model/slope.ts';
import type { Kpi, Score } from '../model/snapshot.ts';
import type { Account } from './account.ts';
import { actionOf } from './actions.ts';
import type { ChosenWork, PlanRequest } from './choose-work.ts';
import { overlapsOf } from './overlaps.ts';
import type { Work } from './work.ts';

/** What is needed to tell chosen work. */
export interface PlanParts {
  readonly request: PlanRequest;
  readonly chosen: ChosenWork;
  readonly selection: PlanSelection;
  /** Cuts of functions by the id of their finding. */
  readonly cuts: ReadonlyMap<string, Cuts>;
  readonly notices: readonly string[];
  readonly gradeOf: (score: number) => Score['grade'];
}

/** Tells chosen work as a plan: each step for itself and after the ones before it. Pure. */
export function buildPlan(parts: PlanParts): Plan {
  const { request, chosen, notices, gradeOf } = parts;
  const { snapshot, kpis, goal } = request;
  const { account, works } = chosen;
  const scored = (value: number) => ({ value, grade: gradeOf(value) });
  const { repository } = snapshot;
  const shared = chosen.shared === undefined ? {} : { shared: chosen.shared };
  return {
    schema: 'tkpi-plan/1',
    tool: snapshot.tool,
    repository: repository?.name,
    commit: repository?.commit,
    dirty: repository?.dirty,
    ruler: snapshot.ruler.hash,
    notices,
    selection: { ...parts.selection, ...shared },
    goal,
    isReached: chosen.isReached,
    isLeast: chosen.isLeast,
    pieces: chosen.pieces,
    before: scored(account.score([])),
    after: scored(account.score(works)),
    kpis: kpisAfter(kpis, works, account),
    steps: stepsOf(parts),
    sum: sumOf(works, account),
  };
}

function stepsOf({ request: { judge }, chosen: { works, account }, cuts }: PlanParts): PlanStep[] {
  const overlaps = overlapsOf(works);
  const before = account.score([]);
  let score = before;
  return works.map((work, index): PlanStep => {
    const scoreAfter = account.score(works.slice(0, index + 1));
    const added = scoreAfter - score;
    score = scoreAfter;
    const { kpi, path, line, findings, effort } = work;
    return {
      kpi,
      action: actionOf(work, { going: account.going, judge, cuts }),
      path,
      line,
      findings: findings.map(({ id }) => id),
      effort,
      gain: account.score([work]) - before,
      added,
      scoreAfter,
      overlaps: overlaps[index] ?? [],
    };
  });
}

/** Points of a KPI: its part of what the debt moved, times the slope of the score; the parts add up. */
function kpisAfter(kpis: readonly Kpi[], works: readonly Work[], account: Account): PlanKpi[] {
  const measured = kpis.filter(kpi => kpi.state === 'measured');
  const weights = measured.reduce((sum, { weight }) => sum + weight, 0);
  const reliefs = account.reliefs(works);
  const moved = measured.map(({ id, numerator, denominator, value, weight, halfLife }) => {
    const own = reliefs.filter(({ kpi }) => kpi === id);
    const after = {
      numerator: numerator - own.reduce((sum, relief) => sum + relief.numerator, 0),
      denominator: denominator - own.reduce((sum, relief) => sum + relief.denominator, 0),
    };
    const density = densityAfter(after.numerator, after.denominator);
    const debt = weights === 0 ? 0 : (weight * (density - value)) / halfLife / weights;
    return { id, before: { numerator, denominator }, after, debt };
  });
  const slope = slopeOf(debtOf(account.score([])), debtOf(account.score(works)));
  return moved.map(({ id, before, after, debt }) => ({
    id,
    before,
    after,
    points: debt === 0 ? 0 : slope * debt,
  }));
}

/** In halvings: score = 100 · 2^(−debt). */
function debtOf(score: number): number {
  return -Math.log2(score / 100);
}

function sumOf(works: readonly Work[], account: Account): PlanSum {
  const before = account.score([]);
  const single = works.reduce((sum, work) => sum + account.score([work]) - before, 0);
  const addedUp = account.addedUp(works);
  return {
    single,
    curve: addedUp - before - single,
    overlap: account.score(works) - addedUp,
  };
}
