import { expect, it } from 'vitest';
import type { Counted, Quantity } from '../../src/model/card.ts';
import type { PullRequest } from '../../src/model/pull-request.ts';
import type { CardScope } from '../../src/scorecard/measure-rule.ts';
import { reviewRules } from '../../src/scorecard/reviews/index.ts';
import { applicationScope, cardData, EVERYTHING, given, harbourRequests } from './harbour.ts';

/** Every number here is counted by hand in the README of the fixture. */
const share = (numerator: number, denominator: number): Quantity => ({
  kind: 'share',
  numerator,
  denominator,
});
const spread = (n: number, median: number, p85?: number): Quantity => ({
  kind: 'distribution',
  median,
  ...(p85 === undefined ? {} : { p85 }),
  n,
});

function count(id: string, requests: readonly PullRequest[], scope: CardScope = EVERYTHING): Counted {
  const rule = reviewRules.find(({ def }) => def.id === id);
  if (rule === undefined) throw new Error(`no measure ${id}`);
  return rule.count(cardData({ pullRequests: given(requests) }), scope);
}

it.each<[id: string, now: Quantity, before: Quantity]>([
  ['reviews.coverage', share(8, 11), share(2, 3)],
  ['reviews.participation', share(6, 11), share(1, 3)],
  ['reviews.self-merged', share(2, 11), share(1, 3)],
  ['reviews.first-review', spread(8, 10), spread(2, 4)],
  ['reviews.time-to-merge', spread(11, 24, 48), spread(3, 12)],
  ['reviews.size', spread(11, 60, 300), spread(3, 60)],
  ['reviews.reviewers', spread(11, 1, 1), spread(3, 1)],
  ['reviews.cross-area', share(1, 8), share(0, 2)],
  ['requests.linked', share(3, 11), share(1, 3)],
])('%s is what was counted by hand', async (id, now, before) => {
  expect(count(id, await harbourRequests())).toMatchObject({ state: 'measured', now, before });
});

it.each<[id: string, now: Quantity, reasonBefore: RegExp]>([
  ['reviews.hasty', share(1, 3), /no reviewed pull request has more than 200 lines/],
  ['reviews.followed-by-change', share(2, 3), /no remark at a line/],
  ['reviews.reciprocity', share(3, 5), /fewer than 5 people/],
])(
  '%s is what was counted by hand, and says why nothing is known of the time before',
  async (id, now, reason) => {
    const counted = count(id, await harbourRequests());
    expect(counted).toMatchObject({ state: 'measured', now, reasonBefore: expect.stringMatching(reason) });
    expect(counted).not.toHaveProperty('before');
  },
);

it('counts the words of an approval only with the remarks at lines', async () => {
  expect(count('reviews.participation', await harbourRequests(false))).toMatchObject({ now: share(5, 11) });
  expect(count('reviews.followed-by-change', await harbourRequests(false))).toMatchObject({
    state: 'not-provided',
  });
});

it('tells of reviews after the merge beside those before', async () => {
  expect(count('reviews.coverage', await harbourRequests())).toMatchObject({
    notices: ['1 other was reviewed only after the merge.'],
  });
});

it.each([
  ['quay', 6, 7],
  ['crane', 3, 5],
])('counts for %s the pull requests that touch it', async (application, numerator, denominator) => {
  const counted = count('reviews.coverage', await harbourRequests(), applicationScope(application));
  expect(counted).toMatchObject({ now: share(numerator, denominator) });
});

it('names nobody', async () => {
  const requests = await harbourRequests();
  const said = reviewRules.map(({ def, count: own }) =>
    JSON.stringify([def, own(cardData({ pullRequests: given(requests) }), EVERYTHING)]),
  );
  expect(said.join()).not.toMatch(/\b(?:ada|ben|cleo|dan|eve|finn|coderabbitai)\b/);
});

it('counts nothing of two people alone', async () => {
  const requests = (await harbourRequests()).filter(({ number }) => number === 101 || number === 102);
  for (const { def, count: own } of reviewRules) {
    const counted = own(cardData({ pullRequests: given(requests) }), EVERYTHING);
    expect([def.id, counted]).toEqual([
      def.id,
      { state: 'not-applicable', reason: expect.stringMatching(/fewer than 3 people/) },
    ]);
  }
});
