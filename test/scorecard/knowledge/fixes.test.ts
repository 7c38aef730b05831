import { expect, test } from 'vitest';
import type { Knowledge } from '../../../src/model/knowledge.ts';
import { closesBug } from '../../../src/scorecard/knowledge/bug-fix.ts';
import { fixRules } from '../../../src/scorecard/knowledge/rules.ts';
import { applicationScope, cardEnds, REPOSITORY } from '../../helpers/card-ends.ts';
import { churn, measured, tree } from '../../helpers/measured.ts';

const base = measured(tree({ 'harbour/a.ts': {}, 'orchard/c.ts': {} }));
const head = measured(
  tree({
    'harbour/a.ts': { decisions: 9 },
    'harbour/b.ts': { decisions: 2 },
    'orchard/c.ts': { decisions: 5 },
  }),
);
const knowledge: Knowledge = {
  fixes: {
    state: 'known',
    now: {
      ...{ changes: 40, fixes: 12 },
      byPath: new Map([
        ['harbour/a.ts', 3],
        ['harbour/b.ts', 1],
        ['package-lock.json', 11],
      ]),
    },
    before: { changes: 30, fixes: 9, byPath: new Map([['harbour/a.ts', 2]]) },
  },
};
const changed = churn({ 'harbour/a.ts': [1, 2, 3], 'harbour/b.ts': [1, 2], 'orchard/c.ts': [1, 2, 3] });
const count = (id: string, scope = REPOSITORY, known = knowledge) =>
  fixRules
    .find(({ def }) => def.id === id)
    ?.count(cardEnds(base, head, { knowledge: known, churn: changed }), scope);

test('files that were fixed are a share of the production files of each end, most fixes first', () => {
  expect(count('fixes.files')).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 2, denominator: 3 },
    before: { kind: 'share', numerator: 1, denominator: 2 },
    places: [
      { path: 'harbour/a.ts', what: '3 fixes in a year' },
      { path: 'harbour/b.ts', what: '1 fix in a year' },
    ],
  });
  expect(count('fixes.files', applicationScope('orchard'))).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 0, denominator: 1 },
    before: { kind: 'share', numerator: 0, denominator: 1 },
  });
  expect(count('fixes.files', applicationScope('gone'))).toMatchObject({ state: 'not-applicable' });
});

test('the share of fixes is one of the repository', () => {
  expect(count('fixes.share')).toMatchObject({
    now: { kind: 'share', numerator: 12, denominator: 40 },
    before: { kind: 'share', numerator: 9, denominator: 30 },
  });
  expect(count('fixes.share', applicationScope('harbour'))).toMatchObject({ state: 'not-applicable' });
});

test('fixes in the riskiest files: a.ts and c.ts were changed three times, and 3 of 4 fixes are theirs', () => {
  expect(count('fixes.in-hotspots')).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 3, denominator: 4 },
    reasonBefore: 'which files were riskiest in the period before is not measured',
  });
  expect(count('fixes.in-hotspots', applicationScope('orchard'))).toMatchObject({ state: 'not-applicable' });
});

test('nothing is a zero when history is cut off', () => {
  const cut: Knowledge = { fixes: { state: 'unknown', reason: 'history is cut off' } };
  for (const { def } of fixRules) {
    expect(count(def.id, REPOSITORY, cut)).toEqual({ state: 'not-provided', reason: 'history is cut off' });
  }
});

test('a change whose pull request closes a bug or an incident is a fix', () => {
  const issue = (id: string, category: 'bug' | 'incident' | 'requirement') => ({
    ...{ id, category, title: id, createdAt: '2026-01-01T00:00:00Z', labels: [] },
  });
  const request = (number: number, closes?: readonly number[]) => ({
    ...({
      number,
      mark: '#',
      title: '',
      isByBot: false,
      labels: [],
      createdAt: '2026-01-01T00:00:00Z',
    } as const),
    ...(closes === undefined ? {} : { closes }),
  });
  const given = <Data>(data: Data) => ({ state: 'ok', data, hash: 'sha256:0' }) as const;
  const isBug = closesBug(
    given([request(1, [7]), request(2, [8, 9]), request(3, [8]), request(4)]),
    given([issue('#7', 'bug'), issue('#8', 'requirement'), issue('#9', 'incident')]),
  );
  const told = [1, 2, 3, 4].map(number => isBug({ request: { mark: '#', number } }));
  expect(told).toEqual([true, true, false, false]);
  expect(isBug({ request: { mark: '!', number: 1 } })).toBe(false);
  expect(isBug({})).toBe(false);
  expect(
    closesBug({ state: 'not-provided', reason: '' }, given([]))({ request: { mark: '#', number: 1 } }),
  ).toBe(false);
});
