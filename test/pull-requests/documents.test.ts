import { expect, it } from 'vitest';
import { readPullRequests } from '../../src/imports/pull-requests/read-pull-requests.ts';
import { readReviewComments } from '../../src/imports/pull-requests/read-review-comments.ts';
import { dataOf, textSource } from '../reviews/harbour.ts';

const record = (number: number, title = 'a "quoted\\" ] title') =>
  JSON.stringify({ number, title, createdAt: '2026-07-01T08:00:00Z' });
const read = (text: string) => readPullRequests(textSource(text), {});
const numbers = async (text: string) => dataOf(await read(text)).map(({ number }) => number);

it.each<[string, string]>([
  ['one list', `[${record(1)},${record(2)}]`],
  ['pages one after the other', `[${record(1)}]\n[${record(2)}]`],
  ['pages without a gap', `[${record(1)}][${record(2)}]`],
  ['a list of pages', `[[${record(1)}],[${record(2)}]]`],
  ['a record on each line', `${record(1)}\r\n${record(2)}\n`],
  ['a byte order mark', `\uFEFF[${record(2)},${record(1)}]`],
])('reads %s', async (_, text) => {
  expect(await numbers(text)).toEqual([1, 2]);
});

it.each<[string, RegExp]>([
  ['', /^it is empty$/],
  ['number,title\n1,a', /^it is no JSON in line 1$/],
  [`[${record(1)},\n{"number": 2`, /^it was cut off, in line 2$/],
  [`[${record(1)}]\n<<<<<<< HEAD\n[${record(2)}]`, /^there are merge conflicts in it/],
  [`[${record(1)}\n${record(2)}]`, /^it is no JSON in line 2$/],
  [`[${record(1)}]\nError: rate limit`, /^it is no JSON in line 2$/],
  ['{"message":"Not Found"}', /^it is neither a list of gh/],
  ['["a"]', /^it is neither a list of gh/],
  ['[{"number":1,"created_at":"2026-07-01T08:00:00Z"}]', /REST API/],
  [
    '[{"number":1,"createdAt":"soon"}]',
    /^none of its records is a request: record 1 \(#1\): title is missing$/,
  ],
])('%j cannot be read', async (text, reason) => {
  expect(await read(text)).toMatchObject({ state: 'unreadable', reason: expect.stringMatching(reason) });
});

it('stands a hundred thousand brackets', async () => {
  expect(await read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ state: 'unreadable' });
  expect(await read(`["${'\\\\"'.repeat(5_000_000)}`)).toMatchObject({ state: 'unreadable' });
  expect(await read('['.repeat(100_000))).toMatchObject({ state: 'unreadable' });
  expect(await read(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`)).toMatchObject({
    state: 'unreadable',
  });
});

it('leaves the prototype of objects alone', async () => {
  const hostile = `[{"__proto__":{"polluted":1,"labels":[]},"constructor":{"prototype":{"polluted":1}},"number":1,"title":"<script>alert(1)</script>","createdAt":"2026-07-01T08:00:00Z","labels":[{"name":"__proto__"}]},{"number":2,"title":"=cmd|'/c calc'!A1","createdAt":"2026-07-01T08:00:00Z"}]`;
  const data = dataOf(await read(hostile));
  expect(data.map(({ title }) => title)).toEqual(['<script>alert(1)</script>', "=cmd|'/c calc'!A1"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('polluted');
});

it('tells remarks from requests', async () => {
  expect(await readReviewComments(textSource(`[${record(1)}]`), {})).toMatchObject({
    state: 'unreadable',
    reason: 'it is neither a list of pulls/comments of GitHub nor of discussions of GitLab',
  });
});
