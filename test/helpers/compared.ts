import { type CompareOptions, compareSides } from '../../src/compare/compare.ts';
import type { Delta } from '../../src/model/delta.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { side } from './delta.ts';

/** The delta of two snapshots, as the commands make it. */
export function compared(base: Snapshot, head: Snapshot, options: CompareOptions = {}): Delta {
  return compareSides(
    { state: 'snapshot', side: side('start'), snapshot: base },
    { side: side('end'), snapshot: head },
    options,
  );
}
