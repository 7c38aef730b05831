import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustedTimes } from '../../src/history/trusted-times.ts';

const DAY = 86_400;
const START = Date.UTC(2026, 0, 1) / 1000;
const FAR = Date.UTC(2038, 0, 19) / 1000;

/** Days since the start of 2026, negative ones before it. */
const day = (number: number) => START + number * DAY;
const trusted = (times: readonly number[], latest = Number.MAX_SAFE_INTEGER) => trustedTimes(times, latest);

describe('times along a line of commits', () => {
  it('are kept when they never fall', () => {
    const times = [0, 1, 1, 5, 9].map(day);
    expect(trusted(times)).toEqual(times);
    expect(trusted([])).toEqual([]);
  });

  it.each<[string, number[], number[]]>([
    ['one from 2038 moves no other', [day(0), FAR, day(2), day(3)], [0, 2, 2, 3].map(day)],
    ['one from 1970 moves no other', [day(0), day(1), 0, day(3)], [0, 1, 1, 3].map(day)],
    ['a first one from 1970 is as late as the next', [0, day(1), day(3)], [1, 1, 3].map(day)],
    ['one from 1980, where dead clocks begin', [315_532_800, day(1), day(3)], [1, 1, 3].map(day)],
    ['a year that no calendar holds', [day(0), 1.8e19, day(2)], [0, 2, 2].map(day)],
    [
      'several in a row with a wrong clock',
      [day(0), FAR, FAR + 1, FAR + 2, day(4), day(5), day(6), day(7)],
      [0, 4, 4, 4, 4, 5, 6, 7].map(day),
    ],
    ['early and late ones in a row', [day(0), FAR, 0, day(2), day(3)], [0, 2, 2, 2, 3].map(day)],
    ['two that are the wrong way round', [0, 2, 1, 3].map(day), [0, 1, 1, 3].map(day)],
  ])('%s', (_, times, expected) => {
    expect(trusted(times)).toEqual(expected);
  });

  it('do not lie after now', () => {
    expect(trusted([day(0), day(1), FAR], day(2))).toEqual([0, 1, 1].map(day));
    expect(trusted([day(0), day(1), FAR])).toEqual([day(0), day(1), FAR]);
  });

  it('are all the same when none can be trusted', () => {
    expect(new Set(trusted([0, 0, 5])).size).toBe(1);
  });
});

it('as few times as possible are changed, and the rest never falls', () => {
  const anyTime = fc.oneof(fc.integer({ min: 0, max: 12 }).map(day), fc.constantFrom(0, FAR));
  fc.assert(
    fc.property(fc.array(anyTime, { maxLength: 9 }), times => {
      const found = trusted(times, day(365));
      expect(found.toSorted((one, other) => one - other)).toEqual(found);
      const kept = times.filter((time, index) => found[index] === time).length;
      expect(kept).toBeGreaterThanOrEqual(longestByTrying(times.filter(time => time > 0 && time < FAR)));
    }),
    { numRuns: 500 },
  );
});

/** The oracle: every subset. */
function longestByTrying(times: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 1 << times.length; chosen++) {
    const kept = times.filter((_, index) => chosen & (1 << index));
    if (kept.every((time, index) => index === 0 || (kept[index - 1] as number) <= time)) {
      longest = Math.max(longest, kept.length);
    }
  }
  return longest;
}
