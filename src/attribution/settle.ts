import type { Step } from './life.ts';

/** A step with its share of what the debts moved in the whole tree. */
export interface SettledStep extends Step {
  /** Mass, > 0 when the debt grew. */
  readonly moved: number;
}

/** The steps of debts, and what of their change they don't explain. */
export interface Settled {
  readonly steps: readonly SettledStep[];
  /** Mass; 0 when all is explained. With the steps they add up to the change. */
  readonly rest: number;
}

/** Up to this part of what the steps moved, a difference is the same lines being charged otherwise. */
const LITTLE = 0.5;

/**
 * Brings the steps of debts, seen in their own files alone, to the change that they made in the whole tree. There a line of two
 * clones is charged to the larger one, so the masses may differ: one commit that changed the debts gets all of the difference;
 * several share a small one by the size of their steps; the rest of a large one stays unexplained.
 *
 * @param change mass by which the debts grew in the whole tree
 */
export function settle(change: number, steps: readonly Step[]): Settled {
  const size = sum(steps.map(step => Math.abs(step.after - step.before)));
  if (size === 0) return { steps: [], rest: change };
  const rest = change - sum(steps.map(step => step.after - step.before));
  const isOneCommit = new Set(steps.map(({ index }) => index)).size === 1;
  const shared = isOneCommit || Math.abs(rest) <= LITTLE * size ? rest : 0;
  const settled = steps.map(step => {
    const moved = step.after - step.before;
    return { ...step, moved: moved + (shared * Math.abs(moved)) / size };
  });
  return { steps: settled, rest: rest - shared };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
