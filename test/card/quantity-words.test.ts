import { expect, test } from 'vitest';
import type { Quantity } from '../../src/model/card.ts';
import {
  changeWord,
  measureTitle,
  quantityWords,
  sizeWords,
} from '../../src/reporters/card/quantity-words.ts';
import { measure } from './sketches.ts';

const share = (numerator: number, denominator: number): Quantity => ({
  kind: 'share',
  numerator,
  denominator,
});
const rate = (numerator: number, denominator: number): Quantity => ({ kind: 'rate', numerator, denominator });

const WORDS: readonly (readonly [Quantity, string, string])[] = [
  [{ kind: 'count', value: 1234 }, '1,234', ''],
  [{ kind: 'count', value: 0 }, '0', ''],
  [share(7, 9), '7 of 9', '9'],
  [share(0, 0), '0 of 0', '0'],
  [share(7, 10), '70.0 %', '10'],
  [share(999, 1000), '99.9 %', '1,000'],
  [rate(3, 7), '3 for 7', '7'],
  [rate(3, 12), '0.25', '12'],
  [{ kind: 'distribution', median: 6.24, n: 5 }, '6.2', '5'],
  [{ kind: 'distribution', median: 6.2, p85: 14, n: 12 }, '6.2 (p85 14)', '12'],
  [{ kind: 'number', value: 1234.5 }, '1,234.5', ''],
  [{ kind: 'number', value: 4, n: 3 }, '4', '3'],
];

test.each(WORDS)('%o reads %s, counted from %s', (value, words, size) => {
  expect([quantityWords(value), sizeWords(value)]).toEqual([words, size]);
});

test('no percentage is shown of fewer than ten', () => {
  for (let denominator = 0; denominator < 10; denominator += 1) {
    for (let numerator = 0; numerator <= denominator; numerator += 1) {
      expect(quantityWords(share(numerator, denominator))).not.toContain('%');
    }
  }
});

test('units are said where the number does not hold them', () => {
  const counted = (now: Quantity) => ({ state: 'measured', now }) as const;
  const median = measure(counted({ kind: 'distribution', median: 2, n: 3 }), {
    title: 'Lead time',
    unit: 'day',
  });
  expect(measureTitle(median)).toBe('Lead time, median in days');
  expect(measureTitle(measure(counted({ kind: 'count', value: 2 })))).toBe('Delivered requirements');
});

test.each([
  [5, 9, undefined, ['issues'], ''],
  [5, 9, false, ['issues'], 'unclear'],
  [5, 14, true, ['issues'], 'better'],
  [14, 5, true, ['issues'], 'worse'],
  [5, 5, undefined, ['issues'], 'same'],
  [5, 6, undefined, ['source'], 'better'],
] as const)('%i → %i (clear: %s, from %s): %s', (one, other, isClear, inputs, word) => {
  const before: Quantity = { kind: 'count', value: one };
  const now: Quantity = { kind: 'count', value: other };
  const own = measure(
    { state: 'measured', before, now },
    { inputs, ...(isClear === undefined ? {} : { isClear }) },
  );
  expect(changeWord(own)).toBe(word);
});
