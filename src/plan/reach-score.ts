import type { Account } from './account.ts';
import { LEAST_GAIN, type Weighed } from './weigh.ts';
import type { Work } from './work.ts';

/** A choice of work for a goal. */
export interface Reached {
  readonly works: readonly Work[];
  /** False: this is all there is, and it is not enough. */
  readonly isReached: boolean;
  /** No other choice touches fewer lines. */
  readonly isLeast: boolean;
}

/** So many pieces can be tried in all combinations. */
const MOST_TRIED = 14;
/** Plans of more steps are not searched for steps to leave out: each of them weighs the whole plan anew. */
const MOST_PRUNED = 600;

/**
 * As few lines touched as possible until the score is there. Of up to 14 pieces all choices are tried. Of more, pieces are taken by
 * points for each line until the goal is reached; then the last one gives way to the smallest that still reaches it, and every
 * piece that is not needed any more is left out, the largest first. (A knapsack: the best choice is not known in general.)
 *
 * @param pieces most points for each line first
 */
export function reachScore(pieces: readonly Weighed[], goal: number, account: Account): Reached {
  if (account.score([]) >= goal) return { works: [], isReached: true, isLeast: true };
  const greedy = takeUntil(pieces, goal, account);
  if (!greedy.isReached) return greedy;
  if (pieces.length <= MOST_TRIED)
    return { ...greedy, works: fewestLines(pieces, goal, account), isLeast: true };
  const ended = withSmallerEnd(greedy.works, pieces, goal, account);
  return { ...greedy, works: pruned(ended, goal, account) };
}

function takeUntil(pieces: readonly Weighed[], goal: number, account: Account): Reached {
  const works: Work[] = [];
  let score = account.score([]);
  for (const { work } of pieces) {
    const after = account.score([...works, work]);
    if (after - score <= LEAST_GAIN) continue;
    works.push(work);
    score = after;
    if (score >= goal) return { works, isReached: true, isLeast: false };
  }
  return { works, isReached: false, isLeast: false };
}

/** All choices, by trying. */
function fewestLines(pieces: readonly Weighed[], goal: number, account: Account): Work[] {
  let best: Work[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 1; choice < 1 << pieces.length; choice++) {
    const works = pieces.filter((_, index) => (choice & (1 << index)) !== 0).map(({ work }) => work);
    const lines = effortOf(works);
    if (lines < least && account.score(works) >= goal) [best, least] = [works, lines];
  }
  return best;
}

function withSmallerEnd(
  works: readonly Work[],
  pieces: readonly Weighed[],
  goal: number,
  account: Account,
): readonly Work[] {
  const start = works.slice(0, -1);
  const [last] = works.slice(-1);
  const taken = new Set(works);
  const smaller = pieces
    .map(({ work }) => work)
    .filter(work => !taken.has(work) && work.effort < (last?.effort ?? 0))
    .toSorted((a, b) => a.effort - b.effort)
    .find(work => account.score([...start, work]) >= goal);
  return smaller === undefined ? works : [...start, smaller];
}

function pruned(works: readonly Work[], goal: number, account: Account): readonly Work[] {
  if (works.length > MOST_PRUNED) return works;
  return works
    .toSorted((a, b) => b.effort - a.effort)
    .reduce((left, work) => {
      const without = left.filter(other => other !== work);
      return account.score(without) >= goal ? without : left;
    }, works);
}

function effortOf(works: readonly Work[]): number {
  return works.reduce((sum, { effort }) => sum + effort, 0);
}
