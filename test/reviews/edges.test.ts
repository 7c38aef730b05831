import { describe, expect, it } from 'vitest';
import type { Counted, Quantity } from '../../src/model/card.ts';
import type { PullRequest, Review } from '../../src/model/pull-request.ts';
import type { CardData, CardScope } from '../../src/scorecard/measure-rule.ts';
import { missingBefore, missingRequests } from '../../src/scorecard/reviews/export-reach.ts';
import { reviewRules } from '../../src/scorecard/reviews/index.ts';
import { mergedIn } from '../../src/scorecard/reviews/merged-requests.ts';
import { applicationScope, cardData, EVERYTHING, given } from './harbour.ts';

const at = (day: string, hour = 12) => `2026-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
const share = (numerator: number, denominator: number): Quantity => ({
  kind: 'share',
  numerator,
  denominator,
});
const by = (name: string, time?: string): Review => ({
  ...{ by: name, state: 'approved' },
  ...(time === undefined ? {} : { at: time }),
});

let number = 0;
/** Merged in August by its author, a day after it was opened, with a review by ben on the way. */
function request(changes: Partial<PullRequest> = {}): PullRequest {
  number += 1;
  return {
    ...{ number, mark: '#', title: 'a change', author: 'ada', mergedBy: 'ada', isByBot: false, labels: [] },
    ...{ createdAt: at('08-01'), mergedAt: at('08-02'), additions: 10, deletions: 5 },
    ...{ files: ['src/quay/moor.ts'], reviews: [by('ben', at('08-01', 18))], comments: [], closes: [] },
    ...changes,
  } as PullRequest;
}

/** Somebody else was there too: no number is about two people. */
const THIRD = request({ author: 'cleo', mergedBy: 'cleo' });

function count(
  id: string,
  requests: readonly PullRequest[],
  scope: CardScope = EVERYTHING,
  more: Partial<CardData> = {},
): Counted {
  const rule = reviewRules.find(({ def }) => def.id === id);
  if (rule === undefined) throw new Error(`no measure ${id}`);
  return rule.count(cardData({ pullRequests: given(requests), ...more }), scope);
}

describe('the period', () => {
  const window = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
  const merged = (mergedAt: string | undefined) => request({ mergedAt });

  it('begins with its first moment, and ends before the next one does', () => {
    const inside = [merged('2026-07-01T00:00:00Z'), merged('2026-09-30T23:59:59Z')];
    const outside = [merged('2026-06-30T23:59:59Z'), merged('2026-10-01T00:00:00Z'), merged(undefined)];
    expect(mergedIn([...outside, ...inside], window)).toEqual(inside);
  });

  it('has its requests in the order they were merged in, then of their numbers', () => {
    const [one, two, three] = [merged(at('08-03')), merged(at('08-02')), merged(at('08-03'))];
    expect(mergedIn([three, one, two], window)).toEqual([two, one, three]);
  });

  it('counts a review at the moment of the merge, and one without a time', () => {
    const late = request({ reviews: [by('ben', at('08-02', 13))] });
    const requests = [
      THIRD,
      request({ reviews: [by('ben', at('08-02'))] }),
      request({ reviews: [by('ben')] }),
      late,
    ];
    expect(count('reviews.coverage', requests)).toMatchObject({
      now: share(3, 4),
      notices: ['1 other was reviewed only after the merge.'],
    });
    expect(count('reviews.coverage', [...requests, late])).toMatchObject({
      notices: ['2 others were reviewed only after the merge.'],
    });
    expect(count('reviews.coverage', [THIRD, request()])).not.toHaveProperty('notices');
  });
});

describe('what an export does not tell of each request', () => {
  it.each([
    ['reviews.coverage', { reviews: undefined }, share(2, 2)],
    ['reviews.participation', { reviews: undefined }, share(0, 2)],
    ['reviews.self-merged', { mergedBy: undefined, reviews: [] }, share(0, 2)],
    ['reviews.self-merged', { reviews: undefined }, share(0, 2)],
    ['reviews.cross-area', { files: undefined }, share(0, 2)],
    ['reviews.cross-area', { reviews: undefined }, share(0, 2)],
    ['requests.linked', { closes: undefined }, share(0, 2)],
  ] satisfies [string, Partial<PullRequest>, Quantity][])(
    '%s leaves out one with %j',
    (id, unknown, quantity) => {
      expect(count(id, [THIRD, request(), request(unknown)])).toMatchObject({ now: quantity });
    },
  );

  it.each([
    ['reviews.coverage', { reviews: undefined }, /no reviews/],
    ['reviews.first-review', { reviews: undefined }, /no reviews/],
    ['reviews.reviewers', { reviews: undefined }, /no reviews/],
    ['reviews.hasty', { additions: undefined }, /no sizes/],
    ['reviews.size', { deletions: undefined }, /no sizes/],
    ['reviews.cross-area', { files: undefined }, /no files/],
    ['reviews.self-merged', { mergedBy: undefined }, /who merged/],
    ['requests.linked', { closes: undefined }, /which issues/],
  ] satisfies [string, Partial<PullRequest>, RegExp][])(
    '%s is not provided with %j alone',
    (id, unknown, reason) => {
      const authors = ['ada', 'ben', 'cleo', 'dan', 'eve'];
      const requests = authors.map(author => request({ author, ...unknown }));
      expect(count(id, requests)).toEqual({ state: 'not-provided', reason: expect.stringMatching(reason) });
    },
  );
});

describe('haste', () => {
  const large = (lines: number, hours: number, reviews?: Review[]) =>
    request({
      ...{ additions: lines, deletions: 0, createdAt: at('08-01', 0), mergedAt: at('08-03', 0) },
      reviews: reviews ?? [by('ben', at('08-01', hours))],
    });

  it('is more than 200 lines an hour, of more than 200 lines', () => {
    const requests = [THIRD, large(200, 0), large(400, 2), large(402, 2), large(201, 1), large(201, 3)];
    expect(count('reviews.hasty', requests)).toMatchObject({ now: share(2, 4) });
  });

  it('is told by the last review, and by the merge where that has no time', () => {
    const slow = large(900, 1, [by('ben', at('08-01', 20)), by('cleo', at('08-01', 1))]);
    const untimed = large(900, 1, [by('ben')]);
    expect(count('reviews.hasty', [THIRD, slow, untimed, large(900, 1)])).toMatchObject({ now: share(1, 3) });
  });
});

describe('areas', () => {
  it('are two folders, without the file; a file at the top has its own', () => {
    const ben = (files: string[]) =>
      request({ author: 'ben', mergedBy: 'ben', reviews: [by('ada', at('08-01', 15))], files });
    const mine = (files: string[]) => request({ files });
    const crossed = (bens: string[], own: string[]) =>
      count('reviews.cross-area', [request({ author: 'cleo', reviews: [] }), ben(bens), mine(own)]);
    // each of the two is reviewed by the other
    expect(crossed(['src/crane/lift.ts'], ['src/quay/a.ts'])).toMatchObject({ now: share(2, 2) });
    expect(crossed(['src/quay/deep/down/b.ts'], ['src/quay/a.ts'])).toMatchObject({ now: share(0, 2) });
    expect(crossed(['src/a.ts'], ['src/b.ts'])).toMatchObject({ now: share(0, 2) });
    expect(crossed(['README.md'], ['package.json'])).toMatchObject({ now: share(0, 2) });
    expect(crossed(['README.md'], ['src/quay/a.ts'])).toMatchObject({ now: share(2, 2) });
    expect(crossed(['src/crane/a.ts', 'src/quay/b.ts'], ['src/quay/a.ts'])).toMatchObject({
      now: share(0, 2),
    });
  });
});

describe('people', () => {
  it('are at least three, authors and reviewers together', () => {
    expect(count('reviews.size', [request(), request()])).toMatchObject({ state: 'not-applicable' });
    expect(count('reviews.size', [request(), THIRD])).toMatchObject({ state: 'measured' });
  });

  it('are at least three in an application too, whose files must be known', () => {
    const unknown = [request({ files: undefined }), THIRD].map(one => ({ ...one, files: undefined }));
    expect(count('reviews.size', unknown, applicationScope('quay'))).toMatchObject({
      state: 'not-provided',
      reason: 'the export does not tell which files pull requests changed',
    });
    const some = [request({ files: undefined }), { ...THIRD, files: ['apps/crane/a.ts'] }];
    expect(count('reviews.size', some, applicationScope('quay'))).toMatchObject({
      reason: 'no pull request of a person was merged in the period',
    });
    expect(count('reviews.size', [], applicationScope('quay'))).toMatchObject({
      reason: 'no pull request of a person was merged in the period',
    });
  });
});

describe('the time before', () => {
  const early = (mergedAt: string) => request({ mergedAt, createdAt: '2026-03-01T00:00:00Z' });

  it('is known when the export begins before it, to the moment', () => {
    const reach = (first: string) => missingBefore(cardData({ pullRequests: given([early(first), THIRD]) }));
    expect(reach('2026-03-31T23:59:59Z')).toBe(undefined);
    expect(reach('2026-04-01T00:00:00Z')).toBe(
      'the export begins on 2026-04-01 and may not hold all of the time before',
    );
  });

  it('is not, without an export, or with none merged', () => {
    expect(missingBefore(cardData())).toBe('none is given');
    expect(missingRequests(cardData())).toBe(undefined);
    const open = given([request({ mergedAt: undefined })]);
    expect(missingBefore(cardData({ pullRequests: open }))).toBe('the export holds no merged pull request');
  });
});
