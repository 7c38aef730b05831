import type { Account } from './account.ts';
import { byGain, LEAST_GAIN, type Weighed } from './weigh.ts';
import type { Work } from './work.ts';

/** From so many times as many pieces as asked for, those of the largest gains, a plan is chosen. */
const CHOICE = 3;

/**
 * The pieces to do next: of those that bring most (three times as many as asked for), the ones with most points for each line
 * touched. Without the first half of the rule a plan would be a list of five-line clones, cheap and worth nothing; without the
 * second half, of the largest functions. A piece that brings nothing after those before it is left out, and another one comes in.
 *
 * @param pieces most points for each line first
 */
export function chooseBest(pieces: readonly Weighed[], most: number, account: Account): Work[] {
  const largest = new Set(pieces.toSorted(byGain).slice(0, most * CHOICE));
  const ranked = [
    ...pieces.filter(piece => largest.has(piece)),
    ...pieces.filter(piece => !largest.has(piece)),
  ];
  const chosen: Work[] = [];
  let score = account.score([]);
  for (const { work } of ranked) {
    if (chosen.length === most) break;
    const after = account.score([...chosen, work]);
    if (after - score <= LEAST_GAIN) continue;
    chosen.push(work);
    score = after;
  }
  return chosen;
}
