import { expect, test } from 'vitest';
import { findDebt } from '../../src/baseline/find-debt.ts';
import { debt } from './samples.ts';

const PRESENT = [
  debt('9f3c1111', 5),
  debt('9f3c2222', 7),
  debt('9f3c', 9),
  { ...debt('abcd0000', 3), id: 'duplication:9f3c1111' },
];

test.each([
  ['a whole id', 'complexity:9f3c', 'complexity:9f3c'],
  ['an analyzer and digits', 'duplication:9f3c', 'duplication:9f3c1111'],
  ['digits that only one has', '9f3c2', 'complexity:9f3c2222'],
  ['capitals', 'COMPLEXITY:9F3C2', 'complexity:9f3c2222'],
])('takes %s', (_, word, id) => {
  expect(findDebt(word, PRESENT, []).id).toBe(id);
});

test('lists the candidates of a start that several have', () => {
  expect(() => findDebt('9f3c1', PRESENT, [])).toThrow(
    '"9f3c1" names 2 debts:\n' +
      '  complexity:9f3c1111  src/9f3c1111.ts prune9f3c1111  5\n' +
      '  duplication:9f3c1111  src/abcd0000.ts pruneabcd0000  3',
  );
});

test('lists five of many', () => {
  const many = Array.from({ length: 9 }, (_, index) => debt(`7777000${index}`, 1));
  expect(() => findDebt('7777', many, [])).toThrow(
    /names 9 debts:(?:\n {2}complexity.*){5}\n {2}… and 4 more$/,
  );
});
