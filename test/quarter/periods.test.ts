import { expect, test } from 'vitest';
import { git } from '../helpers/repository.ts';
import { harbour, noticesOf, pier, quarter, quarterOf, told } from './harbour.ts';

/** One commit on each side of the boundaries that are asked for. */
const STEPS = [
  pier('begin', '2026-02-10T10:00:00Z', 11),
  pier('spring', '2026-05-20T10:00:00Z', 12),
  pier('late june', '2026-06-30T23:30:00Z', 13),
  pier('july', '2026-07-01T00:00:00Z', 14),
  pier('monday', '2026-08-31T10:00:00Z', 15),
  pier('september', '2026-09-06T10:00:00Z', 16),
  pier('late september', '2026-09-30T22:00:00Z', 17),
  pier('october', '2026-10-01T00:00:00Z', 18),
  pier('november', '2026-11-20T10:00:00Z', 19),
];

test.each([
  [[], '2026-Q3', 'late june', 'late september', 4],
  [['--current'], '2026-Q4', 'late september', 'november', 2],
  [['2026-Q2'], '2026-Q2', 'begin', 'late june', 2],
  [['2026-09'], '2026-09', 'monday', 'late september', 2],
  [['2026-W36'], '2026-W36', 'july', 'september', 2],
  [['2026-11'], '2026-11', 'october', 'november', 1],
  [['--from', '2026-09-01', '--to', '2026-09-30'], '2026-09-01…2026-09-30', 'monday', 'late september', 2],
  [['--from', '2026-08-31'], '2026-08-31…2026-11-23', 'july', 'november', 5],
  [['--from', 'v1', '--to', 'v2'], 'v1…v2', 'spring', 'september', 4],
  [['--from', 'v1'], 'v1…', 'spring', 'november', 7],
  [['--from', '2026-07-01', '--to', 'v2'], '2026-07-01…v2', 'late june', 'september', 3],
  [['--from', 'v1', '--to', '2026-09-30'], 'v1…2026-09-30', 'spring', 'late september', 5],
  [['--tz', 'Europe/Berlin'], '2026-Q3', 'spring', 'september', 4],
  [['--tz', 'Asia/Tokyo', '2026-10'], '2026-10', 'september', 'october', 2],
  [['--branch', 'release'], '2026-Q3', 'late june', 'monday', 2],
] as const)('quarter %j is %s from %s to %s', async (args, label, first, last, changes) => {
  const past = harbour(STEPS);
  git(past.root, 'tag', 'v1', past.at('spring'));
  git(past.root, 'tag', 'v2', past.at('september'));
  git(past.root, 'branch', 'release', past.at('monday'));
  const report = await quarterOf(past.root, ...args);
  const name = label === 'v1…' ? `v1…${past.at('november').slice(0, 7)}` : label;
  expect(told(past, report)).toEqual([name, first, last, changes]);
  expect(report.bridge?.changes).toHaveLength(changes);
  expect(report.trend.at(-1)).toMatchObject({ period: name, commit: past.at(last) });
});

test('the fiscal year and the time zone of the configuration count, and --tz wins', async () => {
  const past = harbour(STEPS, { history: { fiscalYearStart: 4, timeZone: 'Europe/Berlin' } });
  expect(told(past, await quarterOf(past.root))).toEqual(['2027-Q2', 'spring', 'september', 4]);
  expect(told(past, await quarterOf(past.root, '2027-Q2', '--tz', 'UTC'))).toEqual([
    '2027-Q2',
    'late june',
    'late september',
    4,
  ]);
});

test('a running period says so, and its trend ends with it', async () => {
  const past = harbour(STEPS);
  const report = await quarterOf(past.root, '--current');
  const { period, trend } = report;
  expect(period).toMatchObject({ isComplete: false, to: '2027-01-01T00:00:00Z' });
  expect(noticesOf(report)).toEqual(['The period is not over: this is what there was on 2026-11-20.']);
  expect(trend.map(point => [point.period, past.step(point.commit), point.isComplete]).slice(-3)).toEqual([
    ['2026-Q2', 'late june', true],
    ['2026-Q3', 'late september', true],
    ['2026-Q4', 'november', false],
  ]);
});

test('what is written under "Again" gives the same comparison', async () => {
  const past = harbour(STEPS);
  const report = await quarterOf(past.root);
  const again = await quarterOf(
    past.root,
    ...report.method.command.replace('npx tkpi quarter ', '').split(' '),
  );
  expect(again.delta.total).toEqual(report.delta.total);
  expect(again.delta.bridge).toEqual(report.delta.bridge);
  expect(again.bridge).toEqual(report.bridge);
});

test.each([
  [['2026-Q3', '--from', '2026-07-01'], /2026-Q3 is a period, and so is --from and --to/],
  [['2026-Q3', '--current'], /2026-Q3 is a period, and so is --current/],
  [['--to', '2026-07-01'], /--to needs --from[\s\S]*tkpi quarter --from/],
  [['--current', '--from', '2026-07-01'], /'--current' cannot be used with option '--from/],
  [['--from', 'v9'], /no commit v9, and it is no day either[\s\S]*Name a tag/],
  [['--from', '--output=pwned'], /no commit --output=pwned/],
  [['--from', ''], /no commit/],
  [['--from', '2026-08-01', '--to', '2026-07-01'], /--to 2026-07-01 is not after --from 2026-08-01/],
  [['--from', '2026-02-30'], /"2026-02-30" is no date/],
  [['--from', '2027-01-01'], /--from 2027-01-01 is in the future/],
  [['2026-Q5'], /"2026-Q5" is no period[\s\S]*Write 2026-Q3/],
  [['last week'], /"last week" is no period/],
  [[''], /"" is no period/],
  [['2027-Q1'], /2027-Q1 is in the future/],
  [['--tz', 'Mars/Olympus'], /Mars\/Olympus/],
  [['--branch', 'gone'], /no branch "gone"/],
  [['--from', 'main', '--to', 'gone'], /no commit gone/],
  [['--from', 'v2', '--to', 'v1'], /v1 comes before v2[\s\S]*--from v1 --to v2/],
  [['--from', 'v1', '--to', '2026-02-30'], /"2026-02-30" is no date/],
  [['--from', 'v1', '--tz', 'Mars/Olympus'], /Mars\/Olympus/],
  [['-C', 'nowhere'], /no folder nowhere/],
  [['-f', 'sarif'], /no format "sarif"[\s\S]*terminal, markdown, html, json/],
  [['2025-Q1'], /no commit yet in 2025-Q1: the repository begins on 2026-02-10[\s\S]*--current/],
  [['--from', '2025-01-01', '--to', 'HEAD'], /no commit before 2025-01-01/],
])('quarter %j is no answer', async (args, message) => {
  const { root, at } = harbour(STEPS);
  git(root, 'tag', 'v1', at('spring'));
  git(root, 'tag', 'v2', at('september'));
  const { exitCode, stdout, stderr } = await quarter(root, ...args);
  expect(stderr).toMatch(message);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
});
