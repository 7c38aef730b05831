import type { Acceptance } from '../model/verdict.ts';
import { sameValue } from './same.ts';

type Accepted = Acceptance | undefined;

/**
 * The acceptance of a debt on which two sides agree or not: what one side alone changed is taken, also when it was taken
 * back. When both changed it, an acceptance wins over none, and of two the stricter one wins.
 */
export function mergeAcceptances(left: Accepted, origin: Accepted, right: Accepted): Accepted {
  if (sameValue(left, origin)) return right;
  if (sameValue(right, origin)) return left;
  return stricter(left, right);
}

/** The one that ends earlier; of two that end on the same day the older one. */
export function stricter(a: Accepted, b: Accepted): Accepted {
  if (a === undefined || b === undefined) return a ?? b;
  return sortKey(a) <= sortKey(b) ? a : b;
}

/** Days sort as text; no end comes after every day. */
function sortKey({ reason, owner, since, until = '~' }: Acceptance): string {
  return JSON.stringify([until, since, owner, reason]);
}
