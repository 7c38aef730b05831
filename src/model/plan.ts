import type { Location } from './finding.ts';
import type { Score } from './snapshot.ts';

/** How far a plan is to go. */
export type PlanGoal =
  /** The best pieces of work, so many at most. */
  | { readonly kind: 'top'; readonly steps: number }
  /** As few lines touched as possible until the score is there. */
  | { readonly kind: 'score'; readonly score: number; readonly grade?: Score['grade'] }
  /** The same, for a score that is so many points higher. */
  | { readonly kind: 'points'; readonly points: number; readonly score: number }
  /** These findings and no others. */
  | { readonly kind: 'what-if'; readonly findings: readonly string[] };

/** Which findings and which score a plan is about. */
export interface PlanSelection {
  /** Only this application, and its score; absent: the whole repository. */
  readonly application?: string;
  /** Only work in files that this CODEOWNERS team owns; absent: in all files. */
  readonly owner?: string;
  /** Pieces of work that begin in the team's files and reach into files it does not own: left out. Absent without `owner`. */
  readonly shared?: number;
}

/** An import from one module to another one. */
export interface PlanImport {
  readonly from: string;
  readonly to: string;
  /** Line of the import in `from`, from 1; absent when it is not known. */
  readonly line?: number;
}

/** A part of a function that would make a function of its own: a whole branch, loop body or run of statements. */
export interface Cut {
  /** From 1, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly what: 'branch' | 'loop-body' | 'case' | 'try-body' | 'handler' | 'block' | 'statements';
  /** Decisions of the function that lie inside. */
  readonly decisions: number;
  /** Cyclomatic complexity of the new function. */
  readonly complexity: number;
  /** What is left of the function when this cut alone is made. */
  readonly rest: number;
  /** Variables of the function that are used inside: parameters of the new one. Approximate: told by their names. */
  readonly reads: number;
  /** Variables that must come back: set inside and declared outside, or declared inside and used behind. Approximate. */
  readonly writes: number;
  /** `return` statements that leave it before its end: the caller has to return too. */
  readonly returns: number;
  /** `break` and `continue` that lead out of it: they become an answer to the caller. */
  readonly jumps: number;
  /** It ends by returning on every way: the call becomes `return part()`. */
  readonly endsByReturning: boolean;
  /** `await` inside: the new function is async, and the call is awaited. */
  readonly awaits: boolean;
  /** `yield` inside: the new function is a generator. */
  readonly yields: boolean;
  /** `this`, `super` or `arguments` inside: it stays a method, or takes them. */
  readonly usesThis: boolean;
}

/** Where a function is to be split. */
export type Cuts =
  | {
      readonly state: 'found';
      /** The best ones, disjoint, in the order of the code; at most 5. */
      readonly cuts: readonly Cut[];
      /** Complexity that is left of the function when all of `cuts` are made. */
      readonly rest: number;
      /** Cuts like these that bring every part to the limit; absent when there are not enough. */
      readonly enough?: number;
    }
  /** No block that would make a good part; `reason` says where its decisions are. */
  | { readonly state: 'none'; readonly reason: 'expression' | 'many-cases' | 'no-block' }
  /** The file could not be read or parsed again. */
  | { readonly state: 'unknown' };

/** What to do. */
export type PlanAction =
  | {
      readonly kind: 'extract';
      /** Code lines of one copy. */
      readonly lines: number;
      readonly copies: readonly Location[];
      /** Functions that go with the copies that go, and what they hold. */
      readonly functions: number;
      readonly excess: number;
    }
  | {
      readonly kind: 'split';
      readonly name: string;
      readonly cyclomatic: number;
      readonly limit: number;
      readonly startLine: number;
      readonly endLine: number;
      readonly cuts: Cuts;
    }
  | {
      readonly kind: 'break-cycle';
      /** Modules in it. */
      readonly modules: number;
      /** Imports in it. */
      readonly imports: number;
      /** To be taken out or turned around: always the one next that leaves the fewest imports in cycles. */
      readonly turn: readonly PlanImport[];
      /** Imports still in a cycle after the first of `turn`, after the first two, …; the last is 0. */
      readonly leaves: readonly number[];
      /** Are these the fewest that open it? false: a good set, by a heuristic. */
      readonly isLeast: boolean;
    }
  | {
      readonly kind: 'move-file';
      /** Absent when it is in none. */
      readonly fromLayer?: string;
      readonly toLayer: string;
      /** Imports that break a layer rule now and would not any more, less those that would begin to. */
      readonly settles: number;
    }
  | {
      readonly kind: 'redirect';
      readonly rule: string;
      readonly fromLayer?: string;
      readonly toLayer?: string;
      readonly imports: readonly PlanImport[];
    };

/** Why a step touches another one. */
export interface PlanOverlap {
  /** The other step, from 1. */
  readonly step: number;
  /**
   * `goes-along`: a function that is to be split goes with a copy that goes. `same-lines`: both edit the same lines.
   * `same-import`: both settle the same import.
   */
  readonly why: 'goes-along' | 'same-lines' | 'same-import';
}

/** One piece of work. */
export interface PlanStep {
  /** The KPI it is done for. */
  readonly kpi: string;
  readonly action: PlanAction;
  /** Where to start. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Ids of the findings it settles. */
  readonly findings: readonly string[];
  /** Lines touched: of the function, of all copies, of the imports. */
  readonly effort: number;
  /** Points when this alone is done, ≥ 0. */
  readonly gain: number;
  /** Points when it is done after all steps before it. */
  readonly added: number;
  /** The score then. */
  readonly scoreAfter: number;
  /** Steps of this plan that it meets; empty for none. */
  readonly overlaps: readonly PlanOverlap[];
}

/** A KPI on both sides of a plan. */
export interface PlanKpi {
  readonly id: string;
  readonly before: PlanCounts;
  readonly after: PlanCounts;
  /** Its part of the points of the plan; the parts add up to it. */
  readonly points: number;
}

export interface PlanCounts {
  /** Debt mass. */
  readonly numerator: number;
  readonly denominator: number;
}

/** What to do next, and what it will bring. */
export interface Plan {
  readonly schema: 'tkpi-plan/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Absent outside git. */
  readonly repository?: string;
  /** Absent outside git and before the first commit. */
  readonly commit?: string;
  /** True when the working tree differs from `commit`; absent when it is not known. */
  readonly dirty?: boolean;
  /** Hash of the ruler. */
  readonly ruler: string;
  /** Whole sentences the reader must know: what was not measured, or is not promised. */
  readonly notices: readonly string[];
  readonly selection: PlanSelection;
  readonly goal: PlanGoal;
  /** Does it get there? Absent where the goal is no score. */
  readonly isReached?: boolean;
  /** Are these the fewest lines for the goal? false: a good choice, not all were tried. Absent where the goal is no score. */
  readonly isLeast?: boolean;
  /** Pieces of work that would raise the score, of which the plan is a choice. */
  readonly pieces: number;
  readonly before: PlanScore;
  readonly after: PlanScore;
  readonly kpis: readonly PlanKpi[];
  /** In the order in which to do them: most points per line touched first. */
  readonly steps: readonly PlanStep[];
  /** Why the points of the steps are not the sum of their single gains. */
  readonly sum: PlanSum;
}

export interface PlanScore {
  readonly value: number;
  readonly grade: Score['grade'];
}

/** `single + curve + overlap` is the difference of the scores. */
export interface PlanSum {
  /** Sum of the gains of the steps, each for itself. */
  readonly single: number;
  /** The score is no straight line: a debt that goes is worth more where less is left. */
  readonly curve: number;
  /** What several steps settle counts once; what they open together counts besides. */
  readonly overlap: number;
}
