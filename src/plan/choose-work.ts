import type { PlanGoal } from '../model/plan.ts';
import type { Kpi, Snapshot } from '../model/snapshot.ts';
import { type Account, accountOf } from './account.ts';
import { chooseBest } from './choose-best.ts';
import type { Counts } from './pieces.ts';
import { reachScore } from './reach-score.ts';
import { weighed } from './weigh.ts';
import type { LayerJudge, Work } from './work.ts';
import { worksOf } from './works.ts';

/** What a plan is asked for. */
export interface PlanRequest {
  /** With `--detail graph functions`. */
  readonly snapshot: Snapshot;
  /** KPIs of the whole repository, or of the application that the plan is for. */
  readonly kpis: readonly Kpi[];
  /** Is the debt in this file part of them? */
  readonly counts: Counts;
  /** Is this file the team's? Absent: all files are. */
  readonly owns?: Counts;
  /** Absent without configured layers. */
  readonly judge?: LayerJudge;
  readonly goal: PlanGoal;
}

/** The work of a plan, not yet told. */
export interface ChosenWork {
  readonly account: Account;
  /** In the order in which to do it. */
  readonly works: readonly Work[];
  readonly pieces: number;
  readonly isReached?: boolean;
  readonly isLeast?: boolean;
  /** Pieces that begin in the team's files and reach into others. */
  readonly shared?: number;
}

/** Chooses the work of a plan. Pure. */
export function chooseWork(request: PlanRequest): ChosenWork {
  const { snapshot, kpis, counts, judge, goal, owns } = request;
  const account = accountOf(snapshot, kpis, counts, judge);
  if (goal.kind === 'what-if') {
    const asked = new Set(goal.findings);
    const findings = snapshot.findings.filter(({ id }) => asked.has(id));
    const works = worksOf({ ...snapshot, findings }, counts, undefined);
    return { account, works, pieces: works.length };
  }
  const all = worksOf(snapshot, counts, judge);
  const works = owns === undefined ? all : all.filter(work => pathsOf(work).every(owns));
  const shared = owns && all.filter(work => owns(work.path)).length - works.length;
  const pieces = weighed(works, account);
  const chosen =
    goal.kind === 'top'
      ? { works: chooseBest(pieces, goal.steps, account) }
      : reachScore(pieces, goal.score, account);
  const order = new Map(pieces.map(({ work }, index) => [work, index]));
  const ordered = chosen.works.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    ...chosen,
    account,
    works: ordered,
    pieces: pieces.length,
    ...(shared === undefined ? {} : { shared }),
  };
}

/** Files that a piece of work changes. */
function pathsOf({ findings, imports, path }: Work): string[] {
  const places = findings.flatMap(({ locations, code }) =>
    code === 'cycle' ? [] : locations.map(location => location.path),
  );
  return [path, ...places, ...imports.map(({ from }) => from)];
}
