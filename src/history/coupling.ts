import type { Coupling } from '../model/change.ts';

/** A commit that touches more files is a sweep (formatting, licence headers): it says nothing about any pair. */
const MOST_FILES = 50;
const FEWEST_TOGETHER = 3;
const SMALLEST_SHARE = 0.5;

/**
 * Most pairs that are looked at, the newest commits first: a bound on memory for histories that are made to be large.
 * A hundred thousand commits of five files each stay below it.
 */
const MOST_PAIRS = 2_000_000;

/**
 * Files that were changed together at least three times, and in at least half of the changes of the rarer one. Commits
 * of more than 50 files count for neither.
 *
 * @param commits files of each, newest first
 * @returns most often together first
 */
export function coupledFiles(commits: readonly (readonly string[])[]): Coupling[] {
  const small = commits.filter(files => files.length <= MOST_FILES);
  const changes = new Map<string, number>();
  for (const file of small.flat()) changes.set(file, (changes.get(file) ?? 0) + 1);
  const often = (file: string) => (changes.get(file) ?? 0) >= FEWEST_TOGETHER;
  const together = pairCounts(small.map(files => files.filter(often).sort()));
  const found: Coupling[] = [];
  for (const [one, others] of together) {
    for (const [other, count] of others) {
      const share = count / Math.min(changes.get(one) ?? count, changes.get(other) ?? count);
      if (count >= FEWEST_TOGETHER && share >= SMALLEST_SHARE)
        found.push({ one, other, together: count, share });
    }
  }
  return found.sort(byTogether);
}

/** @param commits files of each, sorted */
function pairCounts(commits: readonly (readonly string[])[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  let pairs = 0;
  for (const files of commits) {
    pairs += (files.length * (files.length - 1)) / 2;
    if (pairs > MOST_PAIRS) break;
    files.forEach((one, index) => {
      const others = counts.get(one) ?? new Map<string, number>();
      counts.set(one, others);
      for (const other of files.slice(index + 1)) others.set(other, (others.get(other) ?? 0) + 1);
    });
  }
  return counts;
}

/** Then by share, then by path, so that the same history gives the same list. */
function byTogether(one: Coupling, other: Coupling): number {
  const key = (pair: Coupling) => `${pair.one}\0${pair.other}`;
  return other.together - one.together || other.share - one.share || (key(one) < key(other) ? -1 : 1);
}
