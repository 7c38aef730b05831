import { expect, test } from 'vitest';
import type { CardData } from '../../../src/scorecard/measure-rule.ts';
import { requirementRules } from '../../../src/scorecard/requirements/index.ts';
import { cardData, counted, done, EDGES, instant, issue } from './harbour.ts';

const count = (id: string, data: CardData, application?: string) =>
  counted(requirementRules, `requirements.${id}`, data, application);

/**
 * By hand. Opened in Q2: A, B, C, X (dropped) = 4; in Q3: D, E, F, G = 4. Delivered in Q2: A (9 days), B (21); in Q3: C (40), D (2),
 * E (10), of which E was reopened. C was opened in Q2 and done in Q3. F is open, G was dropped.
 */
const ORCHARD = [
  ...EDGES,
  done('requirement', '2026-04-01', '2026-04-10', { reopened: 0 }), // A
  done('requirement', '2026-05-10', '2026-05-31', { reopened: 1 }), // B
  done('requirement', '2026-06-01', '2026-07-11', { reopened: 0 }), // C
  issue('requirement', '2026-06-02', { isDropped: true, droppedAt: instant('2026-06-03') }), // X
  done('requirement', '2026-07-01', '2026-07-03', { reopened: 0 }), // D
  done('requirement', '2026-09-20', '2026-09-30', { reopened: 2 }), // E
  issue('requirement', '2026-09-30T23:59:59Z'), // F
  issue('requirement', '2026-08-01', { isDropped: true, droppedAt: instant('2026-08-02') }), // G
];

test('counts what was delivered and opened, in both periods', () => {
  const data = cardData(ORCHARD);
  expect(count('delivered', data)).toEqual({
    state: 'measured',
    before: { kind: 'count', value: 2 },
    now: { kind: 'count', value: 3 },
  });
  expect(count('opened', data)).toEqual({
    state: 'measured',
    before: { kind: 'count', value: 4 },
    now: { kind: 'count', value: 4 },
  });
});

test('counts the share that was done before the period ended, without what was dropped', () => {
  // Q2: A and B of A, B, C; Q3: D and E of D, E, F
  expect(count('delivery-rate', cardData(ORCHARD))).toEqual({
    state: 'measured',
    before: { kind: 'share', numerator: 2, denominator: 3 },
    now: { kind: 'share', numerator: 2, denominator: 3 },
  });
});

test('gives the median of lead times, from the creation when nothing tells of a start', () => {
  expect(count('lead-time', cardData(ORCHARD))).toEqual({
    state: 'measured',
    before: { kind: 'distribution', median: 15, n: 2 },
    now: { kind: 'distribution', median: 10, n: 3 },
    notices: ['Counted from the creation of each: the export does not tell when work began.'],
  });
});

test('counts lead times from the start of work when half of them tell it, and says what it leaves out', () => {
  const issues = [
    ...EDGES,
    done('requirement', '2026-07-01', '2026-07-09', { startedAt: instant('2026-07-05') }),
    done('requirement', '2026-07-01', '2026-07-09'),
  ];
  expect(count('lead-time', cardData(issues))).toMatchObject({
    now: { median: 4, n: 1 },
    reasonBefore: 'no requirement was delivered in the period before',
    notices: ['Counted from the start of work on each. 1 without one is left out.'],
  });
  const fewer = [...issues, done('requirement', '2026-07-01', '2026-07-09')];
  expect(count('lead-time', cardData(fewer))).toMatchObject({ now: { median: 8, n: 3 } });
});

test('gives a p85 of ten values, and none of nine', () => {
  const of = (n: number) =>
    cardData([
      ...EDGES,
      ...Array.from({ length: n }, (_, index) =>
        done('requirement', '2026-07-01', `2026-07-${String(index + 2).padStart(2, '0')}`),
      ),
    ]);
  // days 1…10: the median lies between 5 and 6; nine of ten do not exceed 9, and eight would be too few
  expect(count('lead-time', of(10))).toMatchObject({ now: { median: 5.5, p85: 9, n: 10 } });
  expect(count('lead-time', of(9))).toMatchObject({ now: { kind: 'distribution', median: 5, n: 9 } });
  expect(count('lead-time', of(9))).not.toHaveProperty('now.p85');
});

test('counts the share that was opened again, where the export tells', () => {
  expect(count('reopened', cardData(ORCHARD))).toMatchObject({
    before: { kind: 'share', numerator: 1, denominator: 2 },
    now: { kind: 'share', numerator: 1, denominator: 3 },
  });
  const untold = [...EDGES, done('requirement', '2026-07-01', '2026-07-03')];
  expect(count('reopened', cardData(untold))).toMatchObject({
    state: 'not-provided',
    reason: expect.stringContaining('columns.reopened'),
  });
});

test('does not take nothing for zero', () => {
  const none = 'no issue is mapped as a requirement; when there was none, `mapping.complete` says so';
  expect(count('delivered', cardData(EDGES))).toEqual({ state: 'not-provided', reason: none });
  const missing = { issues: { state: 'not-provided', reason: 'no export of issues is configured' } } as const;
  expect(count('delivered', cardData([], missing))).toEqual(missing.issues);
  const complete = { completeIssues: ['requirement'] } as const;
  expect(count('delivered', cardData(EDGES, complete))).toMatchObject({
    now: { value: 0 },
    before: { value: 0 },
  });
  expect(count('lead-time', cardData(EDGES, complete))).toEqual({
    state: 'not-applicable',
    reason: 'no requirement was delivered in the period',
  });
});

test('says how far the export reaches', () => {
  const late = [done('requirement', '2026-07-20', '2026-07-21')];
  expect(count('delivered', cardData(late))).toEqual({
    state: 'measured',
    reasonBefore: 'the first issue of the export was closed on 2026-07-21',
    now: { kind: 'count', value: 1 },
    notices: [
      'The first issue of the export was closed on 2026-07-21: what came before is not counted.',
      'The export ends on 2026-07-21: what came later is not counted.',
    ],
  });
  const old = [done('requirement', '2026-01-20', '2026-03-21')];
  expect(count('delivered', cardData(old))).toEqual({
    state: 'not-provided',
    reason: 'the export ends on 2026-03-21, before the period begins',
  });
  const none = [issue('requirement', '2026-07-20')];
  expect(count('delivered', cardData(none))).toEqual({
    state: 'not-provided',
    reason: 'no issue of the export was closed',
  });
});

test('counts an application by what names it, and tells of the rest', () => {
  const issues = [
    ...EDGES,
    done('requirement', '2026-07-01', '2026-07-03', { application: 'port' }),
    done('requirement', '2026-07-01', '2026-07-03', { application: 'shed' }),
    done('requirement', '2026-07-01', '2026-07-03'),
    done('unmapped', '2026-07-01', '2026-07-03', { application: 'port' }),
  ];
  expect(count('delivered', cardData(issues), 'port')).toMatchObject({
    now: { value: 1 },
    notices: [
      '1 issue was closed in the period and mapped to nothing: not counted.',
      '1 issue was closed in the period without an application: not counted here.',
    ],
  });
  expect(count('delivered', cardData(issues))).toMatchObject({ now: { value: 3 } });
  expect(count('delivered', cardData(ORCHARD), 'port')).toEqual({
    state: 'not-provided',
    reason: 'no issue names an application: `mapping.applications` says how',
  });
});
