import type { Finding } from '../model/finding.ts';

/** Order of findings by mass; ties by id, so that it does not depend on how they came. */
export function largestFirst(one: Finding, other: Finding): number {
  return other.mass - one.mass || (one.id < other.id ? -1 : 1);
}
