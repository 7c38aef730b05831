/** So many points are looked at first, and within each stretch in which something changed. */
const AT_ONCE = 16;

/**
 * Which points of a debt's past to measure next: few points all at once; of many a sample, then those between two neighbours
 * that differ, until each change lies between two adjacent points. What came and went between two equal ones is passed over: it
 * moved nothing.
 *
 * @param count how many points there are
 * @param known what was seen at points measured so far, in words that differ when it does
 * @returns positions, ascending; empty when all is told
 */
export function nextPoints(count: number, known: ReadonlyMap<number, string>): number[] {
  if (known.size === 0) return spread(0, count - 1);
  const measured = [...known.keys()].toSorted((one, other) => one - other);
  return measured.slice(1).flatMap((end, index) => {
    const start = measured[index] as number;
    return known.get(start) === known.get(end) ? [] : spread(start + 1, end - 1);
  });
}

/** Positions from `first` to `last`: all, or as many as are looked at at once, evenly, both ends included. */
function spread(first: number, last: number): number[] {
  const count = last - first + 1;
  if (count <= AT_ONCE) return Array.from({ length: Math.max(0, count) }, (_, at) => first + at);
  return Array.from({ length: AT_ONCE }, (_, at) => first + Math.round((at * (count - 1)) / (AT_ONCE - 1)));
}
