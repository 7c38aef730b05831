import { expect, test } from 'vitest';
import { acceptedList } from '../../src/reporters/accepted-list.ts';
import { acceptance, debt, recorded } from './samples.ts';

const NOW = new Date('2026-11-23T23:59:00Z');

test('lists accepted debt: expired first, then what ends first, no end last', () => {
  const baseline = recorded(
    debt('1111', 5),
    debt('2222', 1200, acceptance(undefined, 'ada\u001b[31m')),
    debt('3333', 7, acceptance('2026-11-23')),
    debt('4444', 9, acceptance('2026-11-22')),
  );
  expect(acceptedList(baseline, NOW, 80)).toBe(`3 accepted debts, 1 expired

complexity:4444  9
  src/4444.ts prune4444
  EXPIRED, until 2026-11-22, gardeners, 22 days old
  old tree

complexity:3333  7
  src/3333.ts prune3333
  until 2026-11-23, gardeners, 22 days old
  old tree

complexity:2222  1,200
  src/2222.ts prune2222
  no end, ada\\x1b[31m, 22 days old
  old tree
`);
});

test('says when nothing was accepted', () => {
  expect(acceptedList(recorded(debt('1111', 5)), NOW, 80)).toBe('0 accepted debts\n');
});
