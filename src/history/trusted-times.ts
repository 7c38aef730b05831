/**
 * No commit of a project in JavaScript or TypeScript is older than 1990. Clocks that lost their battery say 1970 or
 * 1980.
 */
const EARLIEST = Date.UTC(1990, 0, 1) / 1000;

/**
 * Times along a line of commits, oldest first, that never go backwards, whatever the clocks of the committers said.
 *
 * A child is made after its parent, so times that go backwards are wrong. Which ones: as few as possible. The largest set
 * of commits whose times are in order is trusted (longest non-decreasing subsequence); every other one takes the time
 * of the last trusted commit before it (the first trusted one, when there is none before). So one commit from 2038
 * moves no other, one from 1970 neither, and neither do a hundred made with a wrong clock as long as more were
 * made with a right one.
 *
 * Its price: a wrong time that fits between its neighbours can't be seen, and a wrong one at the end of the line is
 * seen only when it lies after `latest`. When no time can be trusted, all commits are of the earliest second.
 *
 * O(n log n).
 *
 * @param times seconds since 1970
 * @param latest seconds; times after it are wrong: now
 */
export function trustedTimes(times: readonly number[], latest: number): number[] {
  const trusted = longestInOrder(times, latest);
  let time = times.find((_, index) => trusted.has(index)) ?? EARLIEST;
  return times.map((own, index) => {
    if (trusted.has(index)) time = own;
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
