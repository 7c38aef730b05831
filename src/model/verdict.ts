import type { Finding } from './finding.ts';

/** Debt that somebody has answered for. */
export interface Acceptance {
  readonly reason: string;
  /** Team or person who answers for it. */
  readonly owner: string;
  /** Day of acceptance, `YYYY-MM-DD`. */
  readonly since: string;
  /** Last day on which it holds, `YYYY-MM-DD`; absent = no end. */
  readonly until?: string;
}

/**
 * What the gate says about a group that got worse. `tolerated`: within the tolerance. `accepted`: by an entry of the
 * baseline that still holds. `warns`: minor, and not strict.
 */
export type Judgement = 'fails' | 'warns' | 'tolerated' | 'accepted';

export interface JudgedGroup {
  /** Id of a group of the delta. */
  readonly group: string;
  readonly judgement: Judgement;
  /** Only when `accepted`. */
  readonly acceptance?: Acceptance;
}

/** One entry of the baseline that was accepted, and its age. */
export interface AcceptedDebt {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  /** Name of the function; absent for other findings. */
  readonly name?: string;
  readonly acceptance: Acceptance;
  /** Days since it was accepted, 0 on the day itself. */
  readonly ageDays: number;
  /** `pending`: accepted in this change, which counts once it is on the base branch. */
  readonly state: 'holds' | 'expired' | 'gone' | 'pending';
}

export type ConditionId =
  | 'introduced'
  | 'worsened'
  | 'unanalysable'
  | 'min-score'
  | 'max-drop'
  | 'ceiling'
  | 'ignores'
  | 'baseline-growth'
  | 'expired';

/** One question the gate asked. `warn` never fails it; `skipped` says why there is no answer. */
export interface Condition {
  readonly id: ConditionId;
  /** Only for `ceiling`. */
  readonly kpi?: string;
  readonly state: 'pass' | 'warn' | 'fail' | 'skipped';
  /** What was found, in the unit of `limit`: groups, files, points, a share of the KPI. Absent when skipped. */
  readonly actual?: number;
  /** What is allowed; absent where nothing is. */
  readonly limit?: number;
  /** Absent unless skipped. */
  readonly reason?: string;
}

/** The gate's answer to a delta. */
export interface Verdict {
  /** `fail` when a condition failed. */
  readonly state: 'pass' | 'fail';
  readonly strict: boolean;
  readonly conditions: readonly Condition[];
  /** Groups of the delta that got worse in code, in its order. */
  readonly groups: readonly JudgedGroup[];
  /** Accepted entries of the baseline, expired ones first, then by age. */
  readonly accepted: readonly AcceptedDebt[];
  /** Groups of this severity or worse fail. */
  readonly failOn: Finding['severity'];
}
