import { expect, it } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import { missingBefore, missingRequests } from '../../src/scorecard/reviews/export-reach.ts';
import { cardData, given, harbourRequests } from './harbour.ts';

const merge = (number: number): Change => ({
  ...{ commit: 'a'.repeat(40), committedAt: '2026-05-01T08:00:00Z', title: 'a', isMerge: true, isBot: false },
  request: { mark: '#', number },
});

it('trusts an export that reaches back, or holds all that git names', async () => {
  const all = await harbourRequests();
  const recent = all.filter(({ number }) => number > 91);
  expect(missingBefore(cardData({ pullRequests: given(all) }))).toBeUndefined();
  const changesBefore = [merge(92), merge(93)];
  expect(missingBefore(cardData({ pullRequests: given(recent), changesBefore }))).toBeUndefined();
  expect(missingBefore(cardData({ pullRequests: given(recent) }))).toMatch(/begins on 2026-04-10/);
  const more = [...changesBefore, merge(90)];
  expect(missingBefore(cardData({ pullRequests: given(recent), changesBefore: more }))).toMatch(
    /may not hold all/,
  );
});

it('tells how many pull requests of the period the export lacks', async () => {
  const pullRequests = given(await harbourRequests());
  expect(missingRequests(cardData({ pullRequests, changes: [merge(101)] }))).toBeUndefined();
  expect(missingRequests(cardData({ pullRequests, changes: [merge(101), merge(300), merge(301)] }))).toMatch(
    /lacks 2 of 3 pull requests/,
  );
});
