import { expect, test } from 'vitest';
import { fixture, issuesOf, read } from './source.ts';

test('reads what gh issue list writes', async () => {
  const imported = await read(fixture('github/gh-issue-list.json'));
  expect(imported).toMatchObject({ state: 'ok', format: 'github', records: 5, skipped: 0, problems: [] });
  expect(imported).toMatchObject({
    notices: ['The mapping says nothing about 1 of 5 issues: neither type nor label (1).'],
    data: [
      {
        id: '#31',
        title: 'Moor two boats at one quay',
        url: 'https://github.com/harbour/port/issues/31',
        labels: ['enhancement'],
        category: 'requirement',
        createdAt: '2026-06-20T08:00:00Z',
        resolvedAt: '2026-07-10T08:00:00Z',
      },
      { id: '#32', category: 'bug', foundIn: 'production', labels: ['Bug', 'found-in-production'] },
      { id: '#33', category: 'incident', type: 'Incident', severity: 'critical' },
      { id: '#34', category: 'requirement', isDropped: true, droppedAt: '2026-07-07T10:00:00Z' },
      { id: '#35', category: 'unmapped' },
    ],
  });
  const [, open, , dropped] = imported.state === 'ok' ? imported.data : [];
  expect(open).not.toHaveProperty('resolvedAt');
  expect(dropped).not.toHaveProperty('resolvedAt');
  expect(dropped).not.toHaveProperty('url');
});

test('reads pages of the REST API, without the pull requests in them', async () => {
  const imported = await read(fixture('github/gh-api-paginate.json'));
  expect(imported).toMatchObject({
    records: 2,
    notices: ['1 pull request was mixed in and left out.'],
    data: [
      { id: '#1', category: 'requirement', type: 'Feature' },
      {
        id: '#2',
        category: 'technical',
        resolvedAt: '2026-07-02T00:00:00Z',
        labels: ['tech-debt', 'area: quay'],
      },
    ],
  });
});

test('reads pages in one list, and an issue on each line', async () => {
  const one = { number: 1, createdAt: '2026-07-01T00:00:00Z', closedAt: null, state: 'OPEN' };
  const two = { ...one, number: 2, title: 'a "]" in\n quotes\\' };
  const ids = [{ id: '#1' }, { id: '#2', title: 'a "]" in quotes\\' }];
  expect(await issuesOf(JSON.stringify([[one], [two]]))).toMatchObject(ids);
  expect(await issuesOf(`${JSON.stringify(one)}\n${JSON.stringify(two)}\n`)).toMatchObject(ids);
});

const ISSUE = {
  number: 1,
  title: 'Quay',
  state: 'CLOSED',
  createdAt: '2026-07-01T00:00:00Z',
  closedAt: '2026-07-02T00:00:00Z',
};

test.each([
  [{ createdAt: '2026-02-30T00:00:00Z' }, '`createdAt` "2026-02-30T00:00:00Z" is no date'],
  [{ createdAt: 1_782_864_000 }, '`createdAt` "1782864000" is no date'],
  [{ closedAt: '2026-06-30T00:00:00Z' }, '#1 was closed before it was created'],
  [{ closedAt: null }, '`closedAt` is missing: export it too'],
  [{ number: '1' }, 'it has no `number`'],
  [{ number: 1.5 }, 'it has no `number`'],
])('skips and lists a record with %j', async (change, problem) => {
  const good = Array.from({ length: 20 }, (_, index) => ({ ...ISSUE, number: index + 10 }));
  const imported = await read(JSON.stringify([{ ...ISSUE, ...change }, ...good]));
  expect(imported).toMatchObject({ state: 'ok', records: 20, skipped: 1 });
  const [listed] = imported.state === 'ok' ? imported.problems : [];
  expect(listed).toMatch(/^issue 1(?: \(#1\))?: /);
  expect(listed?.endsWith(problem)).toBe(true);
});

test.each([
  ['nothing', '', 'it is empty'],
  ['half a list', '[{"number": 1', 'it was cut off, in line 1'],
  ['another language', '{"a": 1}\n{b: 2}', 'it is no JSON in line 2'],
  ['no JSON at all', 'not a cache', 'it is no JSON in line 1'],
  ['a conflict', '[\n<<<<<<< HEAD\n]', 'there are merge conflicts in it: resolve them'],
  [
    'pull requests',
    '[{"number": 1, "mergedAt": null}]',
    'it holds pull requests: give it the kind "pull-requests"',
  ],
  ['an error of the API', '{"message": "Not Found"}', 'it holds an answer of the forge: "Not Found"'],
  ['no issue at all', '[1, null, "x"]', 'no issue in it can be read: issue 1: it has no `number`'],
  [
    'no date',
    JSON.stringify([
      { number: 1, createdAt: 'x' },
      { number: 2, createdAt: 'y' },
    ]),
    'its dates are written in another way',
  ],
])('does not read %s', async (_, text, reason) => {
  const imported = await read(text, { format: 'github' });
  expect(imported.state).toBe('unreadable');
  expect(imported.state === 'unreadable' && imported.reason).toContain(reason);
});

test('takes no key of a record for more than a key', async () => {
  const text = `[{"number":1,"title":"x","createdAt":"2026-07-01T00:00:00Z","closedAt":null,"__proto__":{"state":"closed","polluted":1},"constructor":{"prototype":{"polluted":1}},"labels":["__proto__","constructor"]}]`;
  expect(await issuesOf(text)).toMatchObject([
    { category: 'unmapped', labels: ['__proto__', 'constructor'] },
  ]);
  expect({}).not.toHaveProperty('polluted');
});

test('survives nesting without end', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(await read(deep, { format: 'github' })).toMatchObject({
    reason: 'it is nested more than 100 deep, in line 1',
  });
});

test.each([
  ['https://github.com/a/b/issues/1', 'https://github.com/a/b/issues/1'],
  ['https://me:secret@github.com/a/b/issues/1', undefined],
  ['https://token@github.com/a/b/issues/1', undefined],
  ['javascript:alert(1)', undefined],
  ['http://github.com/a', undefined],
])('keeps of %s the address %s', async (url, kept) => {
  expect((await issuesOf(JSON.stringify([{ ...ISSUE, url }])))[0]?.url).toBe(kept);
});

const CLOSED = { number: 1, title: 'x', labels: [], state: 'CLOSED', createdAt: '2026-07-01T00:00:00Z' };

test.each([
  [
    'closed issues without a day',
    [CLOSED, { ...CLOSED, number: 2, state: 'OPEN' }],
    'it has no `closedAt`: export it too',
  ],
  [
    'requests of gh',
    [{ ...CLOSED, state: 'MERGED' }],
    'it holds pull requests: give it the kind "pull-requests"',
  ],
  [
    'requests of the REST API',
    [{ number: 1, title: 'x', state: 'closed', created_at: 'x', closed_at: 'x', merged_at: null }],
    'it holds pull requests: give it the kind "pull-requests"',
  ],
  [
    'issues of GitLab',
    [{ iid: 1, title: 'x', created_at: 'x' }],
    'it is a list of GitLab: export its issues as CSV',
  ],
  [
    'a list in an object',
    { totalCount: 1, issues: [CLOSED] },
    'the list lies in "issues" of an object: export the list alone (jq ".issues")',
  ],
])('does not read %s', async (_, content, reason) => {
  expect(await read(JSON.stringify(content), { format: 'github' })).toMatchObject({
    state: 'unreadable',
    reason,
  });
});

test('reads open issues that have no day of closing, and a single issue', async () => {
  expect(await issuesOf(JSON.stringify([{ ...CLOSED, state: 'OPEN' }]))).toHaveLength(1);
  expect(await issuesOf(JSON.stringify({ ...ISSUE, labels: [{ name: 'bug' }] }))).toMatchObject([
    { category: 'bug' },
  ]);
});
