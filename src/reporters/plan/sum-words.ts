import type { Plan } from '../../model/plan.ts';
import { signedUnits } from '../delta/signed-numbers.ts';
import type { ShownPoints } from './points.ts';

/** Why the points of the steps are not the sum of their single gains; nothing where they are. */
export function sumWords({ sum, steps }: Plan, { decimals, split }: ShownPoints): string[] {
  const [single = 0, curve = 0, overlap = 0] = split([sum.single, sum.curve, sum.overlap]);
  const points = (units: number) => signedUnits(units, decimals, 0);
  const reasons = [
    ...(curve === 0 ? [] : [`${points(curve)} because ${curveReason(curve)}`]),
    ...(overlap === 0 ? [] : [`${points(overlap)} because ${overlapReason(overlap)}`]),
  ];
  if (steps.length < 2 || reasons.length === 0) return [];
  return [`each step alone: ${points(single)} in sum; ${reasons.join('; ')}`];
}

function curveReason(curve: number): string {
  return curve > 0
    ? 'each debt that goes makes the next one worth more'
    : 'code that goes leaves less to share the rest of the debt';
}

function overlapReason(overlap: number): string {
  return overlap < 0
    ? 'what two steps settle counts once'
    : 'steps that meet settle more together than each alone';
}
