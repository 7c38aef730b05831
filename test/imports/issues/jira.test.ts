import { expect, test } from 'vitest';
import { fixture, issuesOf, read, sourceOf } from './source.ts';

const WRITTEN = { dateFormat: 'dd/MMM/yy h:mm a' };

test('reads an export of Jira with repeated headers, in the time zone of the team', async () => {
  const imported = await read(fixture('jira/current-fields.csv'), WRITTEN, 'Europe/Berlin');
  expect(imported).toMatchObject({
    state: 'ok',
    format: 'jira-csv',
    records: 5,
    skipped: 1,
    problems: ['row 7 (line 8): created "31/Jun/26 8:00 AM" is not written as dd/MMM/yy h:mm a'],
    notices: ['The mapping says nothing about 1 of 5 issues: type "Task" (1).'],
    data: [
      {
        id: 'ORC-1',
        type: 'Story',
        category: 'requirement',
        createdAt: '2026-07-01T07:00:00Z',
        startedAt: '2026-07-06T07:00:00Z',
        resolvedAt: '2026-07-14T13:05:00Z',
        labels: ['autumn'],
      },
      {
        id: 'ORC-2',
        title: 'Apples, counted twice',
        category: 'bug',
        foundIn: 'test',
        createdAt: '2026-07-01T22:30:00Z',
        resolvedAt: '2026-07-03T10:30:00Z',
        labels: ['found-in-test', 'counting'],
      },
      { id: 'ORC-3', title: "=cmd|'/c calc'!A1", isDropped: true, droppedAt: '2026-07-04T11:00:00Z' },
      { id: 'ORC-4', category: 'incident', severity: 'critical' },
      { id: 'ORC-5', category: 'unmapped' },
    ],
  });
});

test('names applications by components', async () => {
  const mapping = { applications: { cellar: ['press'], barn: ['Store'] } };
  const issues = await issuesOf(fixture('jira/current-fields.csv'), { ...WRITTEN, mapping });
  expect(issues.map(({ application }) => application)).toEqual([
    'cellar',
    'cellar',
    undefined,
    'barn',
    undefined,
  ]);
});

test('does not guess how dates are written', async () => {
  const imported = await read(fixture('jira/current-fields.csv'));
  expect(imported).toEqual({
    state: 'unreadable',
    format: 'jira-csv',
    reason:
      'its dates are written in another way: row 2: created "01/Jul/26 9:00 AM" is not written as ISO 8601 (another way: `dateFormat`)',
  });
});

test('refuses dates that fit the format only by chance', async () => {
  // written month first: every twelfth day of a month fits the other order
  const days = Array.from({ length: 28 }, (_, day) => `O-${day},x,7/${day + 1}/26`);
  const text = ['Issue key,Summary,Created,Resolved', ...days.map(row => `${row},`)].join('\n');
  expect(await read(text, { dateFormat: 'd/M/yy' })).toMatchObject({
    state: 'unreadable',
    reason: expect.stringContaining('row 14: created "7/13/26" is not written as d/M/yy'),
  });
  expect(await read(text, { dateFormat: 'M/d/yy' })).toMatchObject({ state: 'ok', records: 28 });
});

const HEADER = 'Issue key,Summary,Issue Type,Created,Resolved';

test.each([
  [
    'a quote that never closes',
    `${HEADER}\nO-1,"Quay,Bug,2026-07-01,\nO-2,x,Bug,2026-07-01,\n`,
    'a quote that opens in row 2 is never closed',
  ],
  [
    'a quote in a field',
    `${HEADER}\nO-1,Quay "7",Bug,2026-07-01,\n`,
    'a quote stands in the middle of a field in row 2',
  ],
  [
    'no date column',
    'Issue key,Summary\nO-1,x\n',
    'no column is named "Created", "Created At (UTC)", "created_at": export it too, or name it in `columns.created`',
  ],
  ['nothing', '', 'it is empty'],
  [
    'Latin-1',
    Buffer.from(`${HEADER}\nO-1,Küche,Bug,2026-07-01,\n`, 'latin1'),
    'it is not UTF-8: save it as UTF-8',
  ],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004abc'), 'it is a zip or a spreadsheet: save it as CSV'],
  ['NUL bytes', `${HEADER}\nO-1,\0,Bug,2026-07-01,\n`, 'it is not a text: there are NUL bytes in it'],
])('does not read a file with %s', async (_, content, reason) => {
  expect(await read(sourceOf(content, 1 << 16))).toMatchObject({ state: 'unreadable', reason });
});

test('does not take a character for broken that lies in two pieces', async () => {
  const text = `${HEADER}\nO-1,Überlänge 🚢 日本語,Bug,2026-07-01,\n`;
  for (const piece of [1, 2, 3, 5]) {
    expect(await issuesOf(sourceOf(text, piece))).toMatchObject([{ title: 'Überlänge 🚢 日本語' }]);
  }
});

test('skips and lists rows that do not fit', async () => {
  const good = Array.from({ length: 30 }, (_, index) => `G-${index},x,Bug,2026-07-01,`);
  const bad = [
    'O-1,x,Bug,2026-07-01,,more',
    ',x,Bug,2026-07-01,',
    'O-3,x,Bug,,',
    'O-4,x,Bug,2026-07-02,2026-07-01',
  ];
  const imported = await read([HEADER, ...bad, ...good].join('\n'));
  expect(imported).toMatchObject({
    records: 30,
    skipped: 4,
    problems: [
      'row 2: it has 6 fields, and the header 5',
      'row 3: it has no id',
      'row 4: it has no date of creation',
      'row 5: O-4 was closed before it was created',
    ],
  });
});

test('of several rows with one id the last counts, and it is said', async () => {
  const row = (id: string, resolved = '') => `${id},x,Bug,2026-07-01,${resolved}`;
  const imported = await read([HEADER, row('G-1'), row('G-2'), row('G-1', '2026-07-05')].join('\n'));
  expect(imported).toMatchObject({
    ...{ records: 2, skipped: 0, notices: ['1 record has the id of a later one, which counts.'] },
    data: [{ id: 'G-1', resolvedAt: '2026-07-05T00:00:00Z' }, { id: 'G-2' }],
  });
  const many = await read([HEADER, row('G-1'), row('G-1'), row('G-1')].join('\n'));
  expect(many).toMatchObject({ notices: ['2 records have the id of a later one, which counts.'] });
});
