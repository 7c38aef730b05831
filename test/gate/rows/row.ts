import type { DeltaDocument } from '../../../src/model/delta-document.ts';
import type { Harbour } from '../change.ts';

/** One line of the gate's table: a change of the harbour and what `tkpi check` must say. */
export interface Row {
  readonly name: string;
  /** A commit on main before the change. */
  readonly before?: (harbour: Harbour) => void;
  readonly change: (harbour: Harbour) => void;
  readonly exit: 0 | 1;
  /** Changed groups, as `told` says them. */
  readonly told: readonly string[];
  /** What else the delta says. */
  readonly also?: (delta: DeltaDocument) => void;
}
