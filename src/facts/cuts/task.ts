import type { Cuts } from '../../model/plan.ts';
import { type CutsJob, findCuts } from './find-cuts.ts';

/** {@link findCuts} in a worker: parsers hang and overflow on hostile code. */
export function run(input: unknown): Cuts[] {
  return findCuts(input as CutsJob);
}
