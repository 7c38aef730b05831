import { expect, it } from 'vitest';
import type { Counted } from '../../src/model/card.ts';
import type { Change } from '../../src/model/change.ts';
import type { Release } from '../../src/model/release.ts';
import type { CardData } from '../../src/scorecard/measure-rule.ts';
import { releaseRules } from '../../src/scorecard/releases/index.ts';
import { applicationScope, cardData, EVERYTHING } from '../reviews/harbour.ts';

const day = (date: string) => `2026-${date}T08:00:00Z`;
const id = (letter: string) => letter.repeat(40);

function release(name: string, at: string, commits: readonly string[], more: Partial<Release> = {}): Release {
  return { name, commit: id('0'), at, commits, ids: [], ...more };
}

function change(committedAt: string, title: string, reverts?: string): Change {
  return {
    commit: id('9'),
    committedAt,
    title,
    isMerge: false,
    isBot: false,
    ...(reverts ? { reverts } : {}),
  };
}

/** Waited: 10, 0 days (1.1.0), 5 days and one dated after its tag (1.2.0), 1 day (1.3.0) → 0 1 5 10 → median 3. */
const RELEASES = [
  release('1.0.0', day('05-10'), [day('05-01'), day('05-09')], { isFirst: true }),
  release('1.1.0', day('07-10'), [day('06-30'), day('07-10')], { ids: [id('a')] }),
  release('1.2.0', day('08-10'), [day('08-05'), day('08-11')], { ids: [id('b')] }),
  release('1.3.0', day('09-28'), [day('09-27')]),
  release('1.4.0', day('10-02'), []),
];

/** 1.1.0 is repaired by a revert after 3 days, 1.2.0 by nothing: the hotfix comes after 8 days, and the revert is of another one. */
const CHANGES = [
  change(day('07-13'), 'Revert "feat: a"', id('a').slice(0, 10)),
  change(day('08-12'), 'Revert "feat: c"', id('c')),
  change(day('08-18'), 'hotfix: b'),
];

function count(measure: string, overrides: Partial<CardData> = {}, scope = EVERYTHING): Counted {
  const rule = releaseRules.find(({ def }) => def.id === measure);
  if (rule === undefined) throw new Error(`no measure ${measure}`);
  const data = cardData({
    releases: RELEASES,
    changes: CHANGES,
    changesBefore: [change(day('05-01'), 'feat: a')],
    ...overrides,
  });
  return rule.count(data, scope);
}

it('counts the releases of the period and of the time before', () => {
  expect(count('releases.count')).toEqual({
    state: 'measured',
    now: { kind: 'count', value: 3 },
    before: { kind: 'count', value: 1 },
  });
});

it('tells how long commits waited, leaving out the first release and broken clocks', () => {
  expect(count('releases.lead-time')).toEqual({
    state: 'measured',
    now: { kind: 'distribution', median: 3, n: 4 },
    reasonBefore: 'no release has commits of its own',
  });
});

it('tells which share of releases was repaired within a week', () => {
  expect(count('releases.repaired')).toMatchObject({
    now: { kind: 'share', numerator: 1, denominator: 2 },
    before: { kind: 'share', numerator: 0, denominator: 1 },
    notices: ['1 release is too young to tell.'],
  });
  const changes = [change(day('08-16'), 'hotfix(cart): b')];
  expect(count('releases.repaired', { changes })).toMatchObject({ now: { numerator: 1, denominator: 2 } });
});

it('says why there is nothing', () => {
  expect(count('releases.count', { releases: [] })).toMatchObject({ reason: 'no tag names a version' });
  expect(count('releases.count', {}, applicationScope('quay'))).toMatchObject({ state: 'not-applicable' });
  expect(count('releases.count', { changesBefore: [] })).toMatchObject({
    reasonBefore: 'history does not reach back that far',
  });
  expect(count('releases.lead-time', { releases: RELEASES.slice(0, 1) })).toMatchObject({
    state: 'not-applicable',
  });
});

it('a release is of the period that holds its moment, and is followed for seven days to the second', () => {
  const first = release('2.0.0', '2026-07-01T00:00:00Z', [], { ids: [id('a'), id('b')] });
  const next = release('2.1.0', '2026-10-01T00:00:00Z', []);
  const releases = [first, next];
  expect(count('releases.count', { releases })).toMatchObject({ now: { value: 1 }, before: { value: 0 } });
  const repaired = (at: string, title = 'hotfix: it', reverts?: string) =>
    count('releases.repaired', { releases, changes: [change(at, title, reverts)] });
  const yes = { now: { kind: 'share', numerator: 1, denominator: 1 } };
  const no = { now: { kind: 'share', numerator: 0, denominator: 1 } };
  expect(repaired('2026-07-01T00:00:01Z')).toMatchObject(yes);
  expect(repaired('2026-07-01T00:00:00Z')).toMatchObject(no);
  expect(repaired('2026-07-08T00:00:00Z')).toMatchObject(yes);
  expect(repaired('2026-07-08T00:00:01Z')).toMatchObject(no);
  expect(repaired('2026-07-02T00:00:00Z', 'feat: it')).toMatchObject(no);
  expect(repaired('2026-07-02T00:00:00Z', 'Revert it', id('b').slice(0, 7))).toMatchObject(yes);
  expect(repaired('2026-07-02T00:00:00Z', 'Revert it', id('c').slice(0, 7))).toMatchObject(no);
});

it('a release is too young to tell until its seven days are over', () => {
  const young = (at: string) => count('releases.repaired', { releases: [release('2.0.0', at, [])] });
  expect(young('2026-09-24T00:00:00Z')).toMatchObject({ now: { denominator: 1 } });
  expect(young('2026-09-24T00:00:01Z')).toMatchObject({ state: 'not-applicable' });
});
