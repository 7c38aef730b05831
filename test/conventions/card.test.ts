import { expect, test } from 'vitest';
import type { ConventionResult, Snapshot } from '../../src/model/snapshot.ts';
import { conventionRules } from '../../src/scorecard/conventions/index.ts';
import type { CardData, CardScope } from '../../src/scorecard/measure-rule.ts';
import { snapshot } from '../helpers/snapshot.ts';

const everywhere: CardScope = { isIn: () => true, isInFromTop: () => true };

const withCounts = (files: ConventionResult['files'], unsearched: readonly string[] = []): Snapshot => ({
  ...snapshot(),
  conventions: [{ id: 'error-codes', title: 'Errors carry a code', files, unsearched }],
});
const count = (base: Snapshot, head: Snapshot, scope = everywhere) =>
  // a convention is counted from the two ends alone
  conventionRules(head)[0]?.count({ base, head } as CardData, scope);

const BEFORE = withCounts([{ path: 'web/a.ts', conforming: 0, violating: 6 }]);
const NOW = withCounts([
  { path: 'api/b.ts', conforming: 3, violating: 3 },
  { path: 'web/a.ts', conforming: 5, violating: 1 },
  { path: 'web/c.ts', conforming: 2, violating: 0 },
]);

test('is the share of places against it at both ends, with its worst files', () => {
  expect(conventionRules(NOW)[0]?.def).toMatchObject({
    id: 'convention.error-codes',
    item: 'technical/design-refactoring',
  });
  expect(count(BEFORE, NOW)).toEqual({
    state: 'measured',
    before: { kind: 'share', numerator: 6, denominator: 6 },
    now: { kind: 'share', numerator: 4, denominator: 14 },
    places: [
      { path: 'api/b.ts', what: '3 of 6 places against it' },
      { path: 'web/a.ts', what: '1 of 6 places against it' },
    ],
  });
});

test('is cut to one application', () => {
  const scope: CardScope = { ...everywhere, isIn: path => path.startsWith('api/') };
  expect(count(BEFORE, NOW, scope)).toMatchObject({
    reasonBefore: 'there was no such place',
    now: { numerator: 3, denominator: 6 },
  });
});

test('is no number where there is no place, and says what was not searched', () => {
  expect(count(BEFORE, withCounts([]))).toMatchObject({ state: 'not-applicable' });
  expect(count(BEFORE, withCounts(NOW.conventions?.[0]?.files ?? [], ['web/d.ts']))).toMatchObject({
    notices: ['One file could not be searched now; the counts are of the others.'],
  });
  expect(count(snapshot(), NOW)).toMatchObject({ reasonBefore: 'it was not measured' });
});

test('has no rule without conventions', () => {
  expect(conventionRules(snapshot())).toEqual([]);
});
