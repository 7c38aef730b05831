import type { Known } from '../model/knowledge.ts';

/** Counts both sides in the same way. What is not known stays so. */
export function countKnown<From, To>(
  known: Known<From>,
  count: (side: From, which: 'now' | 'before') => To,
): Known<To> {
  if (known.state === 'unknown') return known;
  const { now, before, reasonBefore } = known;
  return {
    state: 'known',
    now: count(now, 'now'),
    ...(before === undefined ? { reasonBefore } : { before: count(before, 'before') }),
  };
}
