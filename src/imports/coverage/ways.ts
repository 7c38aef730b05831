import { addRun, type Draft } from './draft.ts';

/** Ways of conditions kept of one export; the largest TypeScript projects have a tenth of it. */
export const MOST_WAYS = 2_000_000;

export function tooManyWays(): { readonly reason: string } {
  return { reason: 'it tells of more than two million ways of conditions' };
}

/**
 * Branches of a line of which only the sum is told. It does not say which were taken, so that of several tests of the same
 * line the one that took most of them counts.
 */
export function addWays(file: Draft, line: number | string, taken: number, all: number): void {
  file.branches ??= new Map();
  for (let way = 0; way < all; way += 1) addRun(file.branches, `${line}.${way}`, way < taken ? 1 : 0);
}
