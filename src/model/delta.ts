import type { Finding, Location } from './finding.ts';
import type { FailedFile, SkippedFile } from './source.ts';

/** Why a number moved. Only `code` can fail a gate. */
export type Cause = 'code' | 'scope' | 'configuration' | 'tool';

/** What became of a debt; read from its masses before and after. */
export type GroupState = 'introduced' | 'worsened' | 'unchanged' | 'improved' | 'resolved';

/**
 * How findings of both sides were seen to be the same debt, from certain to likely. `identity`: same id. `renamed`:
 * same id but for renamed files. `body`: a function with the same parameters and body, wherever it is and whatever it
 * is called. `similar`: mostly the same tokens. `moved`: the same rule is broken at the same place or target as before.
 * `overlap`: cycles that share modules. `split`: parts of it went into other functions or clones, or came from there.
 */
export type MatchKind = 'identity' | 'renamed' | 'body' | 'similar' | 'moved' | 'overlap' | 'split';

/** One of the two things that are compared. */
export interface DeltaSide {
  /** As the user named it (`origin/main`, `kpi.json`), or `working tree`. */
  readonly label: string;
  readonly source: 'commit' | 'working-tree' | 'snapshot' | 'baseline';
  /** Absent outside git, and for a baseline. */
  readonly commit?: string;
  readonly committedAt?: string;
  readonly dirty?: boolean;
  /** Hash of the ruler it was measured with. */
  readonly ruler: string;
  /** True when it was measured anew from its commit, because its own ruler was another one. Absent otherwise. */
  readonly remeasured?: true;
}

/** A debt on both sides: findings that were recognised as the same one, or as parts of one. */
export interface DebtGroup {
  /**
   * Id of its largest finding, of the later side when it has one. Unique within a delta: a debt that is gone and shares its id
   * with another one ends in `-before`.
   */
  readonly id: string;
  readonly analyzer: string;
  /** KPI that its mass counts in. */
  readonly kpi: string;
  /** `excess-complexity`, `clone`, `layer-violation`, `cycle`, `convention-violation`. */
  readonly code: string;
  /** Application of its largest finding. */
  readonly application: string;
  readonly state: Exclude<GroupState, 'unchanged'>;
  /** `scope` when all of its change lies in files that entered or left the analysis without being changed. */
  readonly cause: 'code' | 'scope';
  /**
   * For the gate: that of the worst finding after (before, when none is left). `minor` for a cycle that got more
   * imports but no more modules, and for a clone that got no more places and at most 20 % longer.
   */
  readonly severity: Finding['severity'];
  /** Debt mass, summed over its findings. */
  readonly before: number;
  readonly after: number;
  /** The part of `after − before` that lies in changed code and is not marked `tkpi-ignore-next-line`: what a gate judges. */
  readonly judged: number;
  /** Points of the repository's score: positive is better. Absent when the scores can't be compared. */
  readonly points?: number;
  /** How its findings were matched, each way once. Empty when nothing was matched. */
  readonly matchedBy: readonly MatchKind[];
  /** Largest first. */
  readonly findingsBefore: readonly Finding[];
  readonly findingsAfter: readonly Finding[];
  /**
   * Where to look, at most three: places of its findings after that lie in files which were changed or are new; of these
   * only the ones that were not there before, when there are any. Absent when no file of it is known to have changed, and
   * against a baseline.
   */
  readonly places?: readonly Location[];
}

/** One KPI before and after; a side is absent where it was not measured. */
export interface KpiDelta {
  readonly id: string;
  readonly before?: KpiSide;
  readonly after?: KpiSide;
  /** Why a side is absent, in words. */
  readonly reason?: string;
  /** Points of the score that this KPI moved: positive is better. Absent when the scores can't be compared. */
  readonly points?: number;
}

export interface KpiSide {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly score: number;
}

export interface ScoreSide {
  readonly value: number;
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'E';
}

/** An application, or the whole repository, on both sides. */
export interface UnitDelta {
  readonly name: string;
  /** `.` for the whole repository. */
  readonly root: string;
  /** A side is absent when it has no score, or the application does not exist there. */
  readonly before?: ScoreSide;
  readonly after?: ScoreSide;
  /** `after − before`; absent when a side is, or when they are over different KPIs: `notComparable` says why. */
  readonly points?: number;
  readonly notComparable?: string;
  readonly kpis: readonly KpiDelta[];
  readonly codeLines: { readonly before: number; readonly after: number };
  readonly files: { readonly before: number; readonly after: number };
}

/**
 * One bar of the bridge from the score before to the score after. `debt`: masses of groups changed. `growth`: the
 * masses stand over more (or less) code. `ruler`: another configuration or tool measured the same code.
 */
export interface Bar {
  readonly cause: Cause;
  readonly what: 'debt' | 'growth' | 'ruler';
  /** Absent for `ruler`. */
  readonly kpi?: string;
  /** Debt that grew and debt that shrank are two bars; absent for `growth` and `ruler`. */
  readonly direction?: 'better' | 'worse';
  /** Groups behind the bar; absent for `growth` and `ruler`. */
  readonly groups?: number;
  /** Positive is better. */
  readonly points: number;
}

/** A file that can't be analysed, or that was and is left out now (too large, minified …). */
export interface UnanalysableFile extends Pick<FailedFile, 'path' | 'line' | 'message'> {
  readonly reason: FailedFile['reason'] | SkippedFile['reason'];
}

/** Files that differ between the sides; empty where a side (a baseline) lists no files. */
export interface FileChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** `from` → `to`, sorted by `to`. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Entered or left the analysis: another kind with the same bytes, or not production code any more. Sorted by path. */
  readonly scope: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** Analysed before (or not there), and impossible to analyse now; sorted by path. */
  readonly unanalysable: readonly UnanalysableFile[];
}

/** A setting that differs, `path` being its place in the configuration: `complexity.limit`. */
export interface SettingChange {
  readonly path: string;
  /** JSON text; absent where the setting was not there. */
  readonly before?: string;
  readonly after?: string;
}

/** What a change of the configuration (or of the tool) does to the score, apart from the code. */
export interface RulerChange {
  readonly cause: 'configuration' | 'tool';
  readonly changes: readonly SettingChange[];
  /** `applied`: a bar of the bridge. `pending`: the sides were measured without it; it takes effect after the merge. */
  readonly state: 'applied' | 'pending';
  /** Score of the later tree with it; only when pending and scores exist. */
  readonly scoreAfter?: ScoreSide;
}

/** What changed between two sides, by how much, and why. */
export interface Delta {
  readonly schema: 'tkpi-delta/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Name of the repository; absent outside git. */
  readonly repository?: string;
  readonly base: DeltaSide;
  readonly head: DeltaSide;
  /** The whole repository. */
  readonly total: UnitDelta;
  /** Applications of either side, sorted by root. One entry in a repository of one application. */
  readonly applications: readonly UnitDelta[];
  /** Its points add up to `total.points` (to 1e-9). Absent when that is. */
  readonly bridge?: readonly Bar[];
  readonly ruler: readonly RulerChange[];
  /** Groups that changed: worsened and introduced first, by |points| (or |judged|), then by id. */
  readonly groups: readonly DebtGroup[];
  /** Groups that did not change. */
  readonly unchanged: number;
  readonly files: FileChanges;
  /** Places marked `tkpi-ignore-next-line` with a reason. */
  readonly ignores: { readonly before: number; readonly after: number };
}
