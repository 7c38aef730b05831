import type { Finding } from './finding.ts';
import type { Acceptance } from './verdict.ts';

/** A debt that was there when the baseline was written: identity and values, no line numbers. */
export interface BaselineEntry {
  readonly id: string;
  readonly code: string;
  readonly mass: number;
  readonly severity: Finding['severity'];
  readonly application: string;
  /** Mass by path, sorted by path; a path once. */
  readonly places: readonly (readonly [path: string, mass: number])[];
  /** What recognises it again, by `code`: `name`, `cyclomatic`, `bodyHash`, a shortened `sketch`; `rule`, `from`, `to`; `modules`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Absent for debt that is only recorded. */
  readonly accepted?: Acceptance;
}

/** The committed list of known debt, `tkpi-baseline/1`. */
export interface Baseline {
  readonly schema: 'tkpi-baseline/1';
  /** Hash of the ruler that the masses were measured with. */
  readonly ruler: string;
  /** Sorted by id. */
  readonly entries: readonly BaselineEntry[];
  /** Files that could not be analysed, sorted. */
  readonly unanalysable: readonly string[];
}
