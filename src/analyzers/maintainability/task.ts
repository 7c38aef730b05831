import { type MaintainabilityInput, type MaintainabilityOutcome, measureMaintainability } from './measure.ts';

/** What a maintainability job is given: one file. Runs in a worker, because native code can end a process. */
export function run(input: unknown): Promise<MaintainabilityOutcome> {
  return measureMaintainability([input as MaintainabilityInput]);
}
