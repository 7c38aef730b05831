import type { Plan } from '../../model/plan.ts';
import { type Decimals, signedUnits, unitsOfScore, unsignedUnits } from '../delta/signed-numbers.ts';
import { apportionSigned } from '../delta/signed-shares.ts';

/** Scores and points as a plan shows them: the shown points of the steps add up to the shown difference of the scores. */
export interface ShownPoints {
  readonly before: string;
  readonly after: string;
  /** `+6.6`. */
  readonly together: string;
  /** Of each step, after those before it. */
  readonly steps: readonly string[];
  /** Scores after each step. */
  readonly then: readonly string[];
  /** Of each KPI: `+0.52`, `±0`. */
  readonly kpis: readonly string[];
  readonly decimals: Decimals;
  /** Parts of the whole in units of the last digit; they add up to the shown whole. */
  readonly split: (parts: readonly number[]) => readonly number[];
}

/** Hundredths: a function of a large repository moves the score by that much. Thousandths when even the whole is less. */
export function shownPoints({ before, after, steps, kpis }: Plan): ShownPoints {
  const points = after.value - before.value;
  const decimals: Decimals = points === 0 || points >= 0.1 ? 2 : 3;
  const start = unitsOfScore(before.value, decimals);
  const whole = unitsOfScore(after.value, decimals) - start;
  const split = (parts: readonly number[]) =>
    apportionSigned(
      parts.map(part => part * 10 ** decimals),
      whole,
    );
  const units = split(steps.map(({ added }) => added));
  const ofKpis = split(kpis.map(own => own.points));
  let reached = start;
  const then = units.map(own => {
    reached += own;
    return unsignedUnits(reached, decimals);
  });
  return {
    before: unsignedUnits(start, decimals),
    after: unsignedUnits(start + whole, decimals),
    together: signedUnits(whole, decimals, points),
    steps: units.map((own, index) => signedUnits(own, decimals, steps[index]?.added ?? 0)),
    then,
    kpis: kpis.map((own, index) =>
      own.points === 0 ? '±0' : signedUnits(ofKpis[index] ?? 0, decimals, own.points),
    ),
    ...{ decimals, split },
  };
}
