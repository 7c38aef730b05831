import type { Period, TrendPoint, TrendValues } from './period.ts';
import type { Ruler, Snapshot } from './snapshot.ts';

/** The score and the counts of a repository or an application at the end of a period. */
export interface TrendUnit extends TrendValues {
  /**
   * Points of the score since the period right before: positive is better. Absent when one of the two has no score, when
   * they are over different KPIs, and when the ruler changed between them.
   */
  readonly points?: number;
}

/** An application at the end of a period. */
export interface TrendApplication extends TrendUnit {
  readonly name: string;
  readonly root: string;
}

/** One period of a trend. */
export interface TrendStep extends TrendPoint {
  /** Hash of the ruler it was measured with; absent with `total`. */
  readonly ruler?: string;
  /** The measured period before this one had another ruler: their numbers are not comparable. Absent otherwise. */
  readonly rulerChanged?: true;
  readonly total?: TrendUnit;
  readonly applications: readonly TrendApplication[];
}

/** How the score moved from period to period. */
export interface TrendReport {
  readonly schema: 'tkpi-trend/1';
  readonly tool: Snapshot['tool'];
  /** Absent when nothing says it. */
  readonly repository?: string;
  /** `commits`: measured now, all with one ruler. `records`: read from the recorded history. */
  readonly source: 'commits' | 'records';
  readonly by: Exclude<Period['kind'], 'range'>;
  /** IANA name of the time zone that days begin in. */
  readonly timeZone: string;
  /** Branch whose first-parent line is told: `main`. Absent for records. */
  readonly branch?: string;
  /** The only application that is told; `steps[].total` is the whole repository all the same. Absent: all of them. */
  readonly application?: { readonly name: string; readonly root: string };
  /** Whole sentences the reader must know: history cut off, clock skew, damaged lines of the recorded history … */
  readonly notices: readonly string[];
  /** Oldest first. */
  readonly steps: readonly TrendStep[];
}

/** A line of the recorded history: one commit measured with one ruler. Each stands for itself; their order says nothing. */
export interface HistoryRecord {
  readonly schema: 'tkpi-record/1';
  readonly tool: Snapshot['tool'];
  readonly ruler: Ruler;
  /** Name of the repository. */
  readonly repository: string;
  readonly commit: string;
  /** Committer date, UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly committedAt: string;
  readonly total: TrendValues;
  /** Sorted by root. */
  readonly applications: TrendPoint['applications'];
}
