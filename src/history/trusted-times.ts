/**
 * No commit of a project in JavaScript or TypeScript is older than 1990. Clocks that lost their battery say 1970 or
 * 1980.
 */
const EARLIEST = Date.UTC(1990, 0, 1) / 1000;

/**
 * Times along a line of commits, oldest first, that never fall, whatever the clocks of the committers said.
 *
 * A child is made after its parent, so times that fall are wrong. Which ones: as few as possible. The largest set of
 * commits whose times are in order is trusted (longest non-decreasing subsequence); every other one takes the time
 * nearest to its own that fits between the trusted ones around it. So one commit from 2038 moves no other, one from
 * 1970 neither, nor do a hundred made with a wrong clock as long as more were made with a right one; and clocks
 * that differ by seconds move nothing by more than seconds.
 *
 * Its price: a wrong time that fits between its neighbours can't be seen, and one at the end of the line is seen only
 * when it lies after `latest`. When no time can be trusted, all commits are of the same second.
 *
 * O(n log n).
 *
 * @param times seconds since 1970
 * @param latest seconds; times after it are wrong: now
 */
export function trustedTimes(times: readonly number[], latest: number): number[] {
  const trusted = longestInOrder(times, latest);
  const last = times.findLast((_, index) => trusted.has(index)) ?? EARLIEST;
  /** By index: time of the first trusted commit from there on. */
  const next = new Array<number>(times.length).fill(last);
  for (let index = times.length - 2; index >= 0; index--) {
    next[index] = (trusted.has(index) ? times[index] : next[index + 1]) as number;
  }
  let time = next[0] ?? last;
  return times.map((own, index) => {
    time = Math.max(time, Math.min(own, next[index] as number));
    return time;
  });
}

/** Indices of the largest set whose values never fall (patience sorting). */
function longestInOrder(values: readonly number[], latest: number): Set<number> {
  /** By length − 1: index of the smallest value that ends a sequence of that length. */
  const ends: number[] = [];
  /** The index before it in its sequence. */
  const before = new Map<number, number | undefined>();
  values.forEach((value, index) => {
    if (value < EARLIEST || value > latest) return;
    const length = firstEndAfter(ends, values, value);
    before.set(index, ends[length - 1]);
    ends[length] = index;
  });
  const found = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) found.add(index);
  return found;
}

/** First position whose value is greater. */
function firstEndAfter(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] as number] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
