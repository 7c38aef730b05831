import { expect, test } from 'vitest';
import type { CardEntry, CardMeasure, Counted } from '../../src/model/card.ts';
import { itemStates } from '../../src/scorecard/item-states.ts';
import { entry, measure } from './sketches.ts';

const counted: Counted = { state: 'measured', now: { kind: 'count', value: 3 } };
const missing: Counted = { state: 'not-provided', reason: 'no export' };
const none: Counted = { state: 'not-applicable', reason: 'one person' };
const assessed: CardEntry['assessments'][number] = {
  ...{
    by: '@tl',
    date: '2026-09-28',
    judgement: { need: 'high' },
    reasons: 'fits',
    followUp: [],
    isOwn: false,
  },
};

const CASES: readonly (readonly [string, CardMeasure[], CardEntry[], string[]])[] = [
  ['nothing at all', [], [], ['not-provided']],
  ['a number', [measure(counted)], [], ['measured']],
  ['a number that stands for another', [measure(counted, { basis: 'derived' })], [], ['derived']],
  ['a missing number', [measure(missing)], [], ['not-provided']],
  ['numbers that make no sense here', [measure(none), measure(none)], [], ['not-applicable']],
  ['some make no sense, some are missing', [measure(none), measure(missing)], [], ['not-provided']],
  ['an entry', [measure(missing)], [entry()], ['recorded']],
  [
    'an assessed entry',
    [measure(counted)],
    [entry({ assessments: [assessed] })],
    ['measured', 'assessed', 'recorded'],
  ],
];

test.each(CASES)('%s', (_, measures, entries, states) => {
  expect(itemStates(measures, entries)).toEqual(states);
});
