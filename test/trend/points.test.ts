import { expect, test } from 'vitest';
import { commitAll, folderWith, git, writeFiles } from '../helpers/repository.ts';
import { cloneOf, deciding, FAST, freshRepository, HARBOUR, trend, trendOf } from './harbour.ts';

test('tells each quarter by its last commit, gaps by their reason', async () => {
  const { steps, notices, ...rest } = await trendOf(HARBOUR, '--last', '6', '--current');
  expect(rest).toMatchObject({ source: 'commits', by: 'quarter', branch: 'main', timeZone: 'UTC' });
  expect(notices).toEqual([]);
  expect(
    steps.map(({ period, isComplete, reason, changes, committedAt, total }) => [
      ...[
        period,
        isComplete,
        reason ?? committedAt,
        changes,
        total?.kpis.find(({ id }) => id === 'complexity')?.numerator,
      ],
    ]),
  ).toEqual([
    ['2025-Q3', true, 'the repository begins later', 0, undefined],
    ['2025-Q4', true, 'no code to measure', 1, undefined],
    ['2026-Q1', true, '2026-02-10T10:00:00Z', 1, 3],
    ['2026-Q2', true, '2026-02-10T10:00:00Z', 0, 3],
    ['2026-Q3', true, '2026-09-30T23:59:59Z', 3, 11],
    ['2026-Q4', false, '2026-10-02T10:00:00Z', 1, 2],
  ]);
});

test('shows a move only against the period right before', async () => {
  const { steps } = await trendOf(HARBOUR, '--last', '6', '--current');
  const points = steps.map(({ total }) => total?.points);
  const [, , first, same, worse, better] = steps.map(({ total }) => total?.score?.value ?? 0);
  expect(points).toEqual([
    ...[undefined, undefined, undefined, (same ?? 0) - (first ?? 0)],
    expect.closeTo((worse ?? 0) - (same ?? 0), 9),
    expect.closeTo((better ?? 0) - (worse ?? 0), 9),
  ]);
  expect(points[4]).toBeLessThan(-0.5);
});

test('ends with the last complete period, by month and by week too, and moves with the time zone', async () => {
  expect((await trendOf(HARBOUR)).steps.map(({ period }) => period)).toEqual([
    ...['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
  ]);
  const months = await trendOf(HARBOUR, '--by', 'month', '--last', '3', '--tz', 'Europe/Berlin');
  // the commit of 23:59:59 UTC is of October in Berlin
  expect(months.steps.map(({ period, changes, to }) => [period, changes, Date.parse(to)])).toEqual([
    ['2026-07', 1, Date.parse('2026-07-31T22:00:00Z')],
    ['2026-08', 1, Date.parse('2026-08-31T22:00:00Z')],
    ['2026-09', 0, Date.parse('2026-09-30T22:00:00Z')],
  ]);
  const weeks = await trendOf(HARBOUR, '--by', 'week', '--last', '1', '--current');
  expect(weeks.steps.map(({ period }) => period)).toEqual(['2026-W41']);
});

test('says where a shallow clone is cut off, and how many changes there were only where it is known', async () => {
  const shallow = cloneOf(HARBOUR, '--depth', '3');
  const { steps } = await trendOf(shallow, '--last', '3', '--current');
  expect(steps.map(({ reason, changes, total }) => [reason, changes, total !== undefined])).toEqual([
    ['history is cut off here: git fetch --unshallow', undefined, false],
    [undefined, undefined, true],
    [undefined, 1, true],
  ]);
});

test('follows the branch it is told, not the one that is checked out', async () => {
  const root = cloneOf(HARBOUR);
  git(root, 'checkout', '-q', '-b', 'bay', 'HEAD~1');
  writeFiles(root, { 'packages/web/src/pier.ts': deciding('moor', 40) });
  commitAll(root, 'Much worse', '2026-10-03T10:00:00Z');
  const worst = async (...args: string[]) =>
    (await trendOf(root, '--last', '1', '--current', ...args)).steps[0]?.total?.kpis.find(
      ({ id }) => id === 'complexity',
    )?.numerator;
  expect(await worst()).toBe(2);
  expect(await worst('--branch', 'bay')).toBe(31);
});

test('a fiscal year begins where the configuration says', async () => {
  const root = freshRepository('fiscal');
  writeFiles(root, {
    'tkpi.config.json': FAST.replace('{ ', '{ "history": { "fiscalYearStart": 4 }, '),
    'pier.ts': deciding('moor', 1),
  });
  commitAll(root, 'Begin', '2026-07-22T10:11:12Z');
  const { steps } = await trendOf(root, '--last', '2');
  expect(steps.map(({ period, changes }) => [period, changes])).toEqual([
    ['2027-Q1', 0],
    ['2027-Q2', 1],
  ]);
});

test('names no author in any format', async () => {
  for (const format of ['terminal', 'markdown', 'json', 'csv']) {
    const { stdout, exitCode } = await trend(HARBOUR, '-f', format, '--verbose', '--current');
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/Ada|ada@|example\.org/);
  }
});

test('without git, without a commit, and without such a time zone there is an error that says what to do', async () => {
  const outside = folderWith({ 'pier.ts': deciding('moor', 1) });
  expect((await trend(outside)).stderr).toMatch(/not in a git repository[\s\S]*tkpi trend --stored/);
  expect(await trend(freshRepository('empty'))).toMatchObject({
    ...{ exitCode: 2, stderr: expect.stringContaining('no commit yet') },
  });
  expect((await trend(HARBOUR, '--tz', 'Moon/Base')).stderr).toContain('Moon/Base');
});

test('wrong numbers and options that do not go together are wrong usage', async () => {
  const errors = [
    [['--last', '401'], 'from 1 to 400'],
    [['--last', '0'], 'whole number'],
    [['--by', 'year'], 'quarter, month, week'],
    [['--record', '--stored'], "cannot be used with option '--stored'"],
    [['-f', 'sarif'], 'terminal, markdown, json, csv'],
  ] as const;
  for (const [args, words] of errors) {
    expect(await trend(HARBOUR, ...args)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(words),
    });
  }
});

test('the help shows exit codes and two examples', async () => {
  const { stdout } = await trend(HARBOUR, '--help');
  expect(stdout).toContain('Exit codes:');
  expect(stdout.match(/^ {2}tkpi trend/gm)).toHaveLength(2);
});
