import { TkpiError } from '../../errors.ts';
import type { Baseline } from '../../model/baseline.ts';
import type { MeasuredDebt } from './measure-debt.ts';

/**
 * Masses of two rulers can't be compared, nor stand in one file.
 *
 * @throws TkpiError `other-ruler`
 */
export function refuseOtherRuler(old: Baseline, present: MeasuredDebt): void {
  if (old.ruler === present.ruler) return;
  throw new TkpiError(
    'other-ruler',
    `The baseline ${present.file} was measured with another configuration or version of tkpi.`,
    'Record it anew, and commit that by itself: tkpi baseline update',
  );
}
