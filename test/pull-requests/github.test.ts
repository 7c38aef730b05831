import { expect, it } from 'vitest';
import { readPullRequests } from '../../src/imports/pull-requests/read-pull-requests.ts';
import { dataOf, textSource } from '../reviews/harbour.ts';

const FIRST = {
  number: 1,
  title: 'feat: sail',
  createdAt: '2026-07-01T08:00:00Z',
  mergedAt: '2026-07-02T08:00:00Z',
  author: null,
};
const read = (records: unknown, settings = {}) =>
  readPullRequests(textSource(JSON.stringify(records)), settings);
const first = async (record: object) => dataOf(await read([{ ...FIRST, ...record }]))[0];

it('keeps nothing that was not asked for', async () => {
  const { author: _, ...asked } = FIRST;
  expect(dataOf(await read([FIRST]))).toEqual([{ ...asked, mark: '#', isByBot: false, labels: [] }]);
});

it('tells programs, people and deleted accounts apart', async () => {
  expect(await first({ author: { is_bot: true, login: 'app/renovate' } })).toMatchObject({
    author: 'renovate',
    isByBot: true,
  });
  expect(await first({ author: { is_bot: true, login: 'app/' } })).not.toHaveProperty('author');
  expect(await first({ author: { is_bot: true, login: 'app/' } })).toMatchObject({ isByBot: false });
  expect(await first({ author: { is_bot: false, login: 'ada', id: 'U', name: 'Ada' } })).toMatchObject({
    author: 'ada',
    isByBot: false,
  });
});

it('knows by the authors which reviewers are programs, and by the configuration', async () => {
  const review = (login: string) => ({
    author: { login },
    state: 'APPROVED',
    submittedAt: '2026-07-01T09:00:00Z',
    body: '',
  });
  const records = [
    { ...FIRST, author: { is_bot: true, login: 'app/harbour-gate' } },
    { ...FIRST, number: 2, reviews: ['harbour-gate', 'sonarqubecloud', 'deploy', 'ada', ''].map(review) },
  ];
  const [, reviewed] = dataOf(await read(records, { bots: ['deploy'] }));
  const people = reviewed?.reviews?.filter(({ isByBot }) => !isByBot).map(({ by }) => by);
  expect(people).toEqual(['ada', 'ghost']);
});

it('leaves out reviews that were never submitted', async () => {
  const reviews = [{ author: { login: 'ada' }, state: 'PENDING', submittedAt: null, body: 'hm' }];
  expect(await first({ reviews })).toMatchObject({ reviews: [] });
});

it('keeps an address only with https', async () => {
  expect(await first({ url: 'https://github.example/a/b/pull/1' })).toHaveProperty('url');
  for (const url of ['javascript:alert(1)', 'http://a.example', 'https://me:secret@a.example', 7]) {
    expect(await first({ url })).not.toHaveProperty('url');
  }
});

it('does not take an issue of another repository for one of its own', async () => {
  const closingIssuesReferences = [
    { number: 5, url: 'https://github.example/a/b/issues/5' },
    { number: 6, url: 'https://github.example/a/other/issues/6' },
  ];
  expect(await first({ url: 'https://github.example/a/b/pull/1', closingIssuesReferences })).toMatchObject({
    closes: [5],
    closesElsewhere: true,
  });
});

it.each<[string, object]>([
  ['record 2 (#9): createdAt is no time: "yesterday"', { createdAt: 'yesterday' }],
  ['record 2 (#9): createdAt is no time: "2026-02-30T08:00:00Z"', { createdAt: '2026-02-30T08:00:00Z' }],
  ['record 2 (#9): createdAt is no time: "1970-01-01T00:00:00Z"', { createdAt: '1970-01-01T00:00:00Z' }],
  ['record 2 (#9): createdAt is no time: "2199-01-01T00:00:00Z"', { createdAt: '2199-01-01T00:00:00Z' }],
  ['record 2 (#9): createdAt is no time: "2026-07-01T08:00:00"', { createdAt: '2026-07-01T08:00:00' }],
  ['record 2 (#9): createdAt is missing', { createdAt: undefined }],
  ['record 2 (#9): merged before it was created', { mergedAt: '2026-06-01T08:00:00Z' }],
  ['record 2 (#9): additions is negative: -5', { additions: -5 }],
  ['record 2 (#9): additions is too large: 1000000000000', { additions: 1e12 }],
  ['record 2 (#9): additions is no number: "12"', { additions: '12' }],
  [
    'record 2 (#9): files.0.path leads out of the repository: "../../etc/passwd"',
    { files: [{ path: '../../etc/passwd' }] },
  ],
  ['record 2 (#9): files is no list', { files: { length: 3 } }],
  [
    'record 2 (#9): reviews.0.state is none of APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED, PENDING',
    { reviews: [{ author: null, state: 'LGTM' }] },
  ],
  ['record 2: number is no number: "9"', { number: '9' }],
])('%s', async (problem, fault) => {
  const imported = await read([FIRST, { ...FIRST, number: 9, ...fault }]);
  expect(imported).toMatchObject({ state: 'ok', records: 1, skipped: 1, problems: [problem] });
});

it('lists twenty problems and counts all', async () => {
  const bad = Array.from({ length: 50 }, (_, number) => ({ ...FIRST, number: number + 2, createdAt: null }));
  const imported = await read([FIRST, ...bad]);
  expect(imported).toMatchObject({ state: 'ok', skipped: 50 });
  expect(imported.state === 'ok' && imported.problems).toHaveLength(20);
});

it('takes the last of several records with one number, and says so', async () => {
  const imported = await read([FIRST, { ...FIRST, title: 'feat: row' }]);
  expect(imported).toMatchObject({ data: [{ title: 'feat: row' }], records: 1, skipped: 0 });
  expect(imported).toMatchObject({
    notices: expect.arrayContaining(['1 record has the number of a later one, which counts.']),
  });
});

it('says what a list lacks, and where it may be cut off', async () => {
  const list = (length: number) => Array.from({ length }, (_, index) => ({ ...FIRST, number: index + 1 }));
  const noticesOf = async (records: unknown) => {
    const imported = await read(records);
    return imported.state === 'ok' ? imported.notices : [];
  };
  expect(await noticesOf(list(30))).toContain(
    'It has exactly 30 pull requests, which is where gh stops without --limit.',
  );
  expect(await noticesOf(list(200))).toContain('It has exactly 200 records: a --limit may have cut it off.');
  expect(await noticesOf(list(31))).toContain('It has no `reviews`, so it does not tell who reviewed what.');
  const files = Array.from({ length: 100 }, (_, index) => ({ path: `src/${index}.ts` }));
  expect(await noticesOf([{ ...FIRST, files }])).toContain(
    '1 pull request has 100 files, and gh prints no more than that: there may be others.',
  );
  expect(await noticesOf([])).toEqual(['The list is empty.']);
});
