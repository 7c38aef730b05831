import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfCounts } from '../../src/period/binomial.ts';
import { countChanges } from '../../src/period/counts.ts';
import { snapshot } from '../helpers/snapshot.ts';

/** Slow and obvious, in whole numbers: all outcomes that are no likelier than this one, of (lines before + after)^n. */
function oracle(one: number, other: number, linesBefore = 1, linesAfter = 1): number {
  const all = one + other;
  const ways = [BigInt(linesBefore) ** BigInt(all)];
  for (let index = 1; index <= all; index++) {
    const last = ways.at(-1) as bigint;
    ways.push((last * BigInt(all - index + 1) * BigInt(linesAfter)) / (BigInt(index) * BigInt(linesBefore)));
  }
  const own = ways[other] as bigint;
  const likely = ways.filter(each => each <= own + own / 10n ** 7n).reduce((sum, each) => sum + each, 0n);
  return Number((likely * 10n ** 17n) / BigInt(linesBefore + linesAfter) ** BigInt(all)) / 1e17;
}

test.each([
  [3, 5, 0.7266],
  [4, 9, 0.2668],
  [10, 20, 0.0987],
  [5, 14, 0.0636],
  [0, 0, 1],
  [7, 7, 1],
  [0, 4, 0.125],
])("%i → %i has the p of R's binom.test", (before, after, p) => {
  expect(chanceOfCounts(before, after)).toBeCloseTo(p, 4);
});

test('agrees with the exact sum over all outcomes', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (one, other) => {
      expect(chanceOfCounts(one, other)).toBeCloseTo(oracle(one, other), 12);
      expect(chanceOfCounts(other, one)).toBe(chanceOfCounts(one, other));
    }),
    { numRuns: 60 },
  );
});

test('more code may hold more: code lines are the exposure', () => {
  expect(chanceOfCounts(10, 20, 0.5)).toBeCloseTo(0.0987, 4);
  expect(chanceOfCounts(10, 20, 2 / 3)).toBe(1);
  // twice the code, and still as many
  expect(chanceOfCounts(20, 20, 2 / 3)).toBeCloseTo(oracle(20, 20, 1, 2), 12);
  expect([chanceOfCounts(0, 5, 1), chanceOfCounts(5, 0, 0), chanceOfCounts(0, 0, 0.4)]).toEqual([1, 1, 1]);
  const lines = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), lines, lines, (one, other, before, after) => {
      const share = after / (before + after);
      expect(chanceOfCounts(one, other, share)).toBeCloseTo(oracle(one, other, before, after), 10);
    }),
    { numRuns: 60 },
  );
});

test('takes large counts, where powers of two have no double', () => {
  expect(chanceOfCounts(100_000, 100_000)).toBe(1);
  // normal approximation with continuity correction: 2 Φ(−(|Δ| − 1) / √n)
  expect(chanceOfCounts(100_000, 100_447)).toBeCloseTo(0.3192, 3);
  expect(chanceOfCounts(0, 100_000)).toBe(0);
});

const metrics = (values: Readonly<Record<string, number>>) =>
  snapshot({ metrics: Object.entries(values).map(([id, value]) => ({ id, value })) });

test('counts clones, complex functions and cycles, and leaves out what one side has not counted', () => {
  const base = metrics({ 'duplication.groups': 3, 'functions.to50': 4, 'functions.over50': 1, cycles: 0 });
  const head = metrics({
    ...{ 'duplication.groups': 5, 'functions.to50': 10, 'functions.over50': 10, cycles: 0 },
    'layers.violations': 7,
  });
  const rounded = countChanges(base, head).map(change => ({ ...change, p: Number(change.p.toFixed(3)) }));
  expect(rounded).toEqual([
    { id: 'clones', before: 3, after: 5, p: 0.727, isClear: false },
    { id: 'functions.over20', before: 5, after: 20, p: 0.004, isClear: true },
    { id: 'functions.over50', before: 1, after: 10, p: 0.012, isClear: true },
    { id: 'cycles', before: 0, after: 0, p: 1, isClear: false },
  ]);
});
