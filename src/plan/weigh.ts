import type { Account } from './account.ts';
import { idOf, type Work } from './work.ts';

/** Less is noise of floating point. */
export const LEAST_GAIN = 1e-9;

/** A piece of work, weighed for itself. */
export interface Weighed {
  readonly work: Work;
  /** Points when it alone is done, > 0. */
  readonly gain: number;
  /** Points for each line touched. */
  readonly rate: number;
}

/** Pieces that raise the score: most points for each line touched first, then the larger gain, then by place. */
export function weighed(works: readonly Work[], account: Account): Weighed[] {
  const before = account.score([]);
  return works
    .map((work): Weighed => {
      const gain = account.score([work]) - before;
      return { work, gain, rate: gain / Math.max(1, work.effort) };
    })
    .filter(({ gain }) => gain > LEAST_GAIN)
    .toSorted(byRate);
}

/** Most points first. */
export function byGain(one: Weighed, other: Weighed): number {
  return other.gain - one.gain || byRate(one, other);
}

function byRate(one: Weighed, other: Weighed): number {
  return other.rate - one.rate || other.gain - one.gain || (idOf(one.work) < idOf(other.work) ? -1 : 1);
}
