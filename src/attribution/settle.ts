import type { DebtGroup } from '../model/delta.ts';
import type { Step } from './life.ts';

/** A step with its share of what the debt moved in the whole tree. */
export interface SettledStep extends Step {
  /** Mass, > 0 when the debt grew. */
  readonly moved: number;
}

/** The steps of a debt, and what of its change they don't explain. */
export interface Settled {
  readonly steps: readonly SettledStep[];
  /** Mass; 0 when all is explained. With the steps it adds up to `after − before` of the group. */
  readonly rest: number;
}

/** Up to this part of what the steps moved, a difference is the same lines being charged otherwise. */
const LITTLE = 0.5;

/**
 * Brings the steps of a debt, seen in its own files alone, to the change that it made in the whole tree. There a line of two
 * clones is charged to the larger one, so the masses may differ: one commit that changed the debt gets all of the difference;
 * several share a small one by their size; the rest of a large one stays unexplained.
 */
export function settle(
  { before, after }: Pick<DebtGroup, 'before' | 'after'>,
  steps: readonly Step[],
): Settled {
  const change = after - before;
  const [only] = steps;
  if (only === undefined) return { steps: [], rest: change };
  if (steps.length === 1) return { steps: [{ ...only, moved: change }], rest: 0 };
  const size = sum(steps.map(step => Math.abs(step.after - step.before)));
  const rest = change - sum(steps.map(step => step.after - step.before));
  const shared = Math.abs(rest) <= LITTLE * size ? rest : 0;
  const settled = steps.map(step => {
    const moved = step.after - step.before;
    return { ...step, moved: moved + (shared * Math.abs(moved)) / size };
  });
  return { steps: settled, rest: rest - shared };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
