import type { Plan } from '../../model/plan.ts';
import { signedPoints } from '../delta/signed-numbers.ts';
import type { ShownPoints } from './points.ts';

/** Why the points of the steps are not the sum of their single gains; nothing where they are. */
export function sumWords({ sum, steps }: Plan, { decimals }: ShownPoints): string[] {
  const points = (value: number) => signedPoints(value, decimals);
  const isShown = (value: number) => Math.abs(value) >= 0.5 / 10 ** decimals;
  const reasons = [
    ...(isShown(sum.curve) ? [`${points(sum.curve)} because ${curveReason(sum.curve)}`] : []),
    ...(isShown(sum.overlap) ? [`${points(sum.overlap)} because ${overlapReason(sum.overlap)}`] : []),
  ];
  if (steps.length < 2 || reasons.length === 0) return [];
  return [`each step alone: ${points(sum.single)} in sum; ${reasons.join('; ')}`];
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
