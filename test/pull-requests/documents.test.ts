import { expect, it } from 'vitest';
import { joinReviewComments } from '../../src/imports/pull-requests/join-comments.ts';
import { readPullRequests } from '../../src/imports/pull-requests/read-pull-requests.ts';
import { readReviewComments } from '../../src/imports/pull-requests/read-review-comments.ts';
import { dataOf, textSource } from '../reviews/harbour.ts';

const record = (number: number, title = 'a "quoted\\" ] title') =>
  JSON.stringify({ number, title, createdAt: '2026-07-01T08:00:00Z', mergedAt: null, author: null });
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
  ['{"message":"Not Found"}', /^it holds an answer of the forge: "Not Found"$/],
  ['["a"]', /^it is neither a list of gh/],
  ['[{"number":1,"created_at":"2026-07-01T08:00:00Z"}]', /REST API/],
  [
    '[{"number":1,"createdAt":"soon","mergedAt":null,"author":null}]',
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
  const hostile = `[{"__proto__":{"polluted":1,"labels":[]},"constructor":{"prototype":{"polluted":1}},"number":1,"title":"<script>alert(1)</script>","createdAt":"2026-07-01T08:00:00Z","mergedAt":null,"author":null,"labels":[{"name":"__proto__"}]},{"number":2,"title":"=cmd|'/c calc'!A1","createdAt":"2026-07-01T08:00:00Z"}]`;
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

const ASKED = {
  number: 1,
  title: 'x',
  createdAt: '2026-07-01T08:00:00Z',
  mergedAt: null,
  author: { login: 'a' },
};
const MERGE = {
  iid: 1,
  title: 'x',
  created_at: '2026-07-01T08:00:00Z',
  merged_at: null,
  author: { username: 'a' },
};
const without = (record: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

it.each<[string, unknown, string]>([
  ['no time of creation', [without(ASKED, 'createdAt')], 'it has no `createdAt`: export it too'],
  ['no time of the merge', [without(ASKED, 'mergedAt')], 'it has no `mergedAt`: export it too'],
  ['nobody', [without(ASKED, 'author', 'mergedAt')], 'it has no `mergedAt`, no `author`: export them too'],
  ['no merges of GitLab', [without(MERGE, 'merged_at')], 'it has no `merged_at`: export it too'],
  ['issues of gh', [{ ...ASKED, stateReason: '' }], 'it holds issues: give it the kind "issues"'],
  [
    'addresses of issues',
    [{ ...MERGE, web_url: 'https://gitlab.com/a/b/-/issues/1' }],
    'it holds issues: give it the kind "issues"',
  ],
  [
    'a list in an object',
    { prs: [ASKED] },
    'the list lies in "prs" of an object: export the list alone (jq ".prs")',
  ],
])('an export with %s says what to do', async (_, content, reason) => {
  expect(await read(JSON.stringify(content))).toMatchObject({ state: 'unreadable', reason });
});

it('reads what is null in each record, and missing in some', async () => {
  expect(await numbers(JSON.stringify([{ ...ASKED, author: null }]))).toEqual([1]);
  expect(await numbers(JSON.stringify([ASKED, { ...without(ASKED, 'author'), number: 2 }]))).toEqual([1, 2]);
  expect(await numbers(JSON.stringify([MERGE]))).toEqual([1]);
});

const remark = (id: number | undefined, at = '2026-07-01T09:00:00Z') => ({
  ...{ id, user: { login: 'ben' }, created_at: at, path: 'a.ts', line: 3 },
  pull_request_url: 'https://api.github.com/repos/a/b/pulls/1',
});

it('joins remarks of several exports, each once; two of one second are told apart by their numbers', async () => {
  const [request] = dataOf(await read(JSON.stringify([ASKED])));
  if (request === undefined) throw new Error('it was read');
  const exported = async (...remarks: object[]) =>
    dataOf(await readReviewComments(textSource(JSON.stringify(remarks)), {}));
  const joined = async (...exports: object[][]) => {
    const all = (await Promise.all(exports.map(own => exported(...own)))).flat();
    return joinReviewComments([request], all)[0]?.comments?.map(({ id }) => id);
  };
  expect(await joined([remark(1), remark(2)])).toEqual([1, 2]);
  expect(await joined([remark(1), remark(2)], [remark(2), remark(3, '2026-07-02T09:00:00Z')])).toEqual([
    1, 2, 3,
  ]);
  expect(await joined([remark(undefined)], [remark(undefined)])).toEqual([undefined]);
});
