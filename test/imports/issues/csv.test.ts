import { expect, test } from 'vitest';
import { fixture, issuesOf, read } from './source.ts';

const TICKETS = {
  dateFormat: 'd. MMMM yyyy HH:mm',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  columns: {
    id: 'nr',
    title: 'titel',
    type: 'art',
    labels: 'stichworte',
    application: 'anwendung',
    created: 'angelegt',
    resolved: 'erledigt',
    reopened: 'wieder_auf',
  },
  mapping: { requirement: { types: ['anforderung'] }, bug: { types: ['fehler'] } },
};

test('reads rows of anything, as the configuration names columns and dates', async () => {
  const imported = await read(fixture('csv/tickets.csv'), TICKETS);
  expect(imported).toMatchObject({
    format: 'csv',
    records: 2,
    skipped: 1,
    problems: ['row 4: reopened "zwei" is no count'],
    data: [
      { id: '18', category: 'bug', createdAt: '2026-03-15T07:00:00Z', reopened: 2 },
      {
        id: '17',
        title: 'Kai; verlängern',
        category: 'requirement',
        createdAt: '2026-07-14T13:05:00Z',
        resolvedAt: '2026-07-20T13:05:00Z',
        labels: ['hafen', 'kai'],
        application: 'port',
        reopened: 0,
      },
    ],
  });
});

test.each([
  [{ types: ['epic*'] }, 'Epic Story', 'technical'],
  [{ types: ['*story'] }, 'Epic Story', 'technical'],
  [{ types: ['e*c*y'] }, 'Epic Story', 'technical'],
  [{ types: ['e*z*y'] }, 'Epic Story', 'unmapped'],
  [{ types: ['epic_STORY '] }, 'Epic  story', 'technical'],
  [{ types: ['ab*ba'] }, 'aba', 'unmapped'],
  [{ labels: ['kind/*'] }, 'Chore of another kind', 'technical'],
])('takes %j for technical work', async (technical, type, category) => {
  const text = `id,title,type,labels,created_at,resolved_at\n1,x,${type},kind/repair,2026-07-01,\n`;
  expect(await issuesOf(text, { mapping: { technical } })).toMatchObject([{ category }]);
});

test('asks for incidents first, and for a severity only then', async () => {
  const text = `id,type,labels,severity,created_at,resolved_at\n1,Bug,"incident,enhancement",P1,2026-07-01,\n2,Bug,enhancement,P1,2026-07-01,\n`;
  const issues = await issuesOf(text, { mapping: { severity: { high: ['p1'] } } });
  expect(issues).toMatchObject([{ category: 'incident', severity: 'high' }, { category: 'bug' }]);
  expect(issues[1]).not.toHaveProperty('severity');
});

test('finds out which character parts the fields', async () => {
  for (const delimiter of [',', ';', '\t', '|', '^']) {
    const text = ['id|created_at|resolved_at', '1|2026-07-01|'].join('\r\n').replaceAll('|', delimiter);
    expect(await issuesOf(`\ufeff${text}`)).toMatchObject([{ id: '1' }]);
  }
});

test('reads the CSV of GitLab without a setting', async () => {
  const text =
    'Title,Description,Issue ID,URL,State,Created At (UTC),Updated At (UTC),Closed At (UTC),Labels\n' +
    'Moor two boats,"A, b",31,https://gitlab.com/harbour/port/-/issues/31,Closed,2026-07-01 08:00:00,2026-07-03 08:00:00,2026-07-03 07:59:59,"feature,web"\n' +
    'Fog,,32,https://gitlab.com/harbour/port/-/issues/32,Open,2026-07-02 08:00:00,2026-07-02 08:00:00,,bug\n';
  expect(await issuesOf(text)).toMatchObject([
    {
      ...{ id: '31', category: 'requirement', labels: ['feature', 'web'] },
      ...{ createdAt: '2026-07-01T08:00:00Z', resolvedAt: '2026-07-03T07:59:59Z' },
      url: 'https://gitlab.com/harbour/port/-/issues/31',
    },
    { id: '32', category: 'bug', createdAt: '2026-07-02T08:00:00Z' },
  ]);
});
