import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { joinReviewComments } from '../../src/imports/pull-requests/join-comments.ts';
import { readPullRequests } from '../../src/imports/pull-requests/read-pull-requests.ts';
import { readReviewComments } from '../../src/imports/pull-requests/read-review-comments.ts';
import { dataOf, fileSource, textSource } from '../reviews/harbour.ts';

const FOLDER = new URL('../../fixtures/pull-requests/gitlab/', import.meta.url).pathname;
const list = () => readPullRequests(fileSource(`${FOLDER}merge-requests.json`), {});
const discussions = () => readReviewComments(fileSource(`${FOLDER}discussions.json`), {});

it('reads a list of merge requests, and says what it lacks', async () => {
  const imported = await list();
  expect(imported).toMatchObject({ state: 'ok', format: 'gitlab', records: 3, skipped: 0 });
  expect(dataOf(imported)[0]).toEqual({
    number: 7,
    mark: '!',
    title: 'feat: press apples',
    url: 'https://gitlab.example/orchard/press/-/merge_requests/7',
    author: 'ida',
    isByBot: false,
    labels: ['feature'],
    createdAt: '2026-07-02T08:00:00Z',
    mergedAt: '2026-07-03T08:00:00Z',
    mergedBy: 'jon',
    mergeCommit: `07${'b'.repeat(38)}`,
  });
  expect(dataOf(imported)[2]).toMatchObject({ isByBot: true });
  expect(imported.state === 'ok' && imported.notices[0]).toMatch(/no `discussions and approved_by`/);
});

it('reads conversations: remarks, approvals, and whether the line was changed', async () => {
  const imported = await discussions();
  expect(imported).toMatchObject({ state: 'ok', format: 'gitlab', records: 3, skipped: 0 });
  expect(dataOf(imported)).toEqual([
    {
      request: 7,
      comments: [
        { id: 1, by: 'jon', at: '2026-07-02T12:00:00Z', path: 'src/press.ts', line: 14, isOutdated: true },
        {
          id: 3,
          by: 'ida',
          at: '2026-07-02T13:01:00Z',
          path: 'src/press.ts',
          line: 14,
          isOutdated: true,
          isReply: true,
        },
      ],
      reviews: [
        { by: 'jon', at: '2026-07-02T14:00:00Z', state: 'approved' },
        { by: 'jon', at: '2026-07-02T12:00:00Z', state: 'commented', hasText: true },
        { by: 'ida', at: '2026-07-02T13:01:00Z', state: 'commented', hasText: true },
      ],
    },
    { request: 8, comments: [{ id: 6, by: 'kim', at: '2026-07-05T10:00:00Z' }], reviews: [] },
  ]);
});

it('joins them: a merge request that nobody wrote about had no review', async () => {
  const joined = joinReviewComments(dataOf(await list()), dataOf(await discussions()));
  expect(joined.map(({ number, reviews, comments }) => [number, reviews?.length, comments?.length])).toEqual([
    [7, 3, 2],
    [8, 0, 1],
    [9, 0, 0],
  ]);
});

it('reads what was joined to a merge request before', async () => {
  const [first] = JSON.parse(readFileSync(`${FOLDER}merge-requests.json`, 'utf8'));
  const [conversation] = JSON.parse(
    readFileSync(`${FOLDER}discussions.json`, 'utf8').split('\n[')[0] as string,
  );
  const record = {
    ...first,
    discussions: [conversation],
    approvals: {
      approved_by: [
        { user: { username: 'jon' } },
        { user: { username: 'kim' }, approved_at: '2026-07-02T15:00:00Z' },
      ],
    },
    changes: [{ old_path: 'src/old.ts', new_path: 'src/press.ts' }],
    closes_issues: [
      { iid: 4, project_id: 3 },
      { iid: 5, project_id: 8 },
    ],
  };
  const text = JSON.stringify([record]);
  const [read] = dataOf(await readPullRequests(textSource(text), {}));
  expect(read).toMatchObject({ files: ['src/press.ts'], closes: [4], closesElsewhere: true });
  expect(read?.reviews?.filter(({ state }) => state === 'approved')).toEqual([
    { by: 'jon', state: 'approved' },
    { by: 'kim', at: '2026-07-02T15:00:00Z', state: 'approved' },
  ]);
  const again = joinReviewComments(
    dataOf(await readPullRequests(textSource(text), {})),
    dataOf(await discussions()),
  );
  expect(again[0]?.comments).toHaveLength(2);
});
