import { isDeepStrictEqual } from 'node:util';
import type { BaselineEntry } from '../model/baseline.ts';

/** The same values all the way down, in whatever order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

/** The same debt, whether accepted or not. */
export function sameDebt(a: BaselineEntry, b: BaselineEntry): boolean {
  const { accepted: _, ...debt } = a;
  const { accepted: __, ...other } = b;
  return sameValue(debt, other);
}
