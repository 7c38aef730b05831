import type { Delta } from './delta.ts';
import type { Verdict } from './verdict.ts';

/** What `tkpi diff` and `tkpi check` write as JSON: a delta, and for `check` what the gate says about it. */
export interface DeltaDocument extends Delta {
  /** Absent for `diff`, which judges nothing. */
  readonly verdict?: Verdict;
}
