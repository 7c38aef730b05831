import { mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, folderWith, git, writeFiles } from '../helpers/repository.ts';
import { cloneOf, deciding, FAST, HARBOUR, trend, trendOf } from './harbour.ts';

const FILE = '.tkpi/history.ndjson';
const SOFTER = FAST.replace('{ ', '{ "complexity": { "limit": 15 }, ');
const linesOf = (root: string) => readFileSync(join(root, FILE), 'utf8').split('\n');

/** A clone of the harbour with records of commits: how many before its last one, and the configuration. */
async function recorded(...records: readonly (readonly [before: number, config: string])[]): Promise<string> {
  const root = cloneOf(HARBOUR);
  for (const [before, config] of records) {
    git(root, 'checkout', '-q', '--force', '--detach', `main~${before}`);
    writeFiles(root, { 'tkpi.config.json': config });
    const { exitCode, stderr } = await trend(root, '--record');
    if (exitCode !== 0) throw new Error(stderr);
  }
  return root;
}

test('appends one line, once, tells about the union merge once, and changes nothing else', async () => {
  const root = cloneOf(HARBOUR);
  const first = await trend(root, '--record');
  expect(first.stdout).toMatch(/^Recorded [0-9a-f]{7} \(\d\d\.\d [A-E]\) in \.tkpi\/history\.ndjson\.$/m);
  expect(first.stdout).toContain('.tkpi/history.ndjson merge=union');
  expect(git(root, 'status', '--porcelain')).toBe('?? .tkpi/\n');
  const again = await trend(root, '--record');
  expect(again.stdout).toMatch(/is in \.tkpi\/history\.ndjson already/);
  expect(linesOf(root)).toHaveLength(2);
  expect(JSON.parse(linesOf(root)[0] ?? '')).toMatchObject({
    schema: 'tkpi-record/1',
    commit: git(root, 'rev-parse', 'HEAD').trim(),
    committedAt: '2026-10-02T10:00:00Z',
    applications: [{ name: 'api' }, { name: 'web' }],
  });
  git(root, 'checkout', '-q', 'HEAD~1');
  expect((await trend(root, '--record')).stdout).not.toContain('merge=union');
  expect(linesOf(root)).toHaveLength(3);
});

test('records the commit, not what is not committed yet', async () => {
  const clean = await recorded([0, FAST]);
  const dirty = cloneOf(HARBOUR);
  writeFiles(dirty, { 'packages/web/src/pier.ts': deciding('moor', 40) });
  await trend(dirty, '--record');
  expect(linesOf(dirty)).toEqual(linesOf(clean));
});

test('ends a last line that has no end, and rewrites nothing', async () => {
  const root = cloneOf(HARBOUR);
  writeFiles(root, { [FILE]: '{"half": "a line"' });
  const before = statSync(join(root, FILE));
  const { stderr, exitCode } = await trend(root, '--record');
  expect(exitCode).toBe(0);
  expect(stderr).toContain('.tkpi/history.ndjson:1 was left out: it is no JSON.');
  expect(linesOf(root).slice(0, 1)).toEqual(['{"half": "a line"']);
  expect(linesOf(root)).toHaveLength(3);
  expect(statSync(join(root, FILE)).ino).toBe(before.ino);
});

test('reads the last record of each period; nothing recorded is a gap', async () => {
  const root = await recorded([4, FAST], [1, FAST], [2, FAST]);
  const { steps, ...rest } = await trendOf(root, '--stored', '--last', '4');
  expect(rest).toMatchObject({ source: 'records', notices: [] });
  expect(rest.branch).toBeUndefined();
  expect(steps.map(({ period, reason, committedAt }) => [period, reason ?? committedAt])).toEqual([
    ['2025-Q4', 'nothing was recorded in this period'],
    ['2026-Q1', '2026-02-10T10:00:00Z'],
    ['2026-Q2', 'nothing was recorded in this period'],
    ['2026-Q3', '2026-09-30T23:59:59Z'],
  ]);
  expect(steps.every(({ total }) => total?.points === undefined)).toBe(true);
});

test('marks where the ruler changed, and shows no move across it', async () => {
  const root = await recorded([1, FAST], [0, SOFTER]);
  const args = ['--stored', '--last', '2', '--current'];
  const { steps } = await trendOf(root, ...args);
  expect(steps.map(({ rulerChanged, total }) => [rulerChanged, total?.points])).toEqual([
    [undefined, undefined],
    [true, undefined],
  ]);
  const { stdout } = await trend(root, ...args);
  expect(stdout).toContain('┊ ruler changed here: not comparable with what is above');
  expect(stdout).toMatch(/^Score +100\.0 A at the end of 2026-Q4…$/m);
  expect((await trend(root, ...args, '-f', 'markdown')).stdout).toContain('ruler changed here');
  const rows = (await trend(root, ...args, '-f', 'csv')).stdout
    .split('\r\n')
    .filter(row => row.includes(',repository,'));
  expect(rows.map(row => row.split(',').at(-2))).toEqual(['false', 'true']);
});

test('of two rulers for one commit takes that of today, so that as much as possible is comparable', async () => {
  const root = await recorded([1, FAST], [0, SOFTER], [0, FAST]);
  const { steps } = await trendOf(root, '--stored', '--last', '2', '--current');
  expect(steps[1]?.rulerChanged).toBeUndefined();
  expect(steps[1]?.total?.points).toBeGreaterThan(1);
});

test('branches that both recorded merge by union, and say the same in any order of lines', async () => {
  const root = cloneOf(HARBOUR);
  writeFiles(root, { '.gitattributes': `${FILE} merge=union\n` });
  commitAll(root, 'Attributes', '2026-10-03T10:00:00Z');
  const branches = [
    ['one', 'main~2'],
    ['other', 'main~1'],
  ] as const;
  for (const [branch, revision] of branches) {
    git(root, 'checkout', '-q', '--detach', revision);
    await trend(root, '--record');
    const line = readFileSync(join(root, FILE), 'utf8');
    git(root, 'clean', '-qfd');
    git(root, 'checkout', '-q', '-b', branch, 'main');
    writeFiles(root, { [FILE]: line });
    commitAll(root, branch, '2026-10-04T10:00:00Z');
    git(root, 'checkout', '-q', 'main');
  }
  git(root, 'merge', '-q', 'one');
  git(root, 'merge', '-q', '-m', 'both', 'other');
  expect(linesOf(root)).toHaveLength(3);
  const merged = await trendOf(root, '--stored', '--last', '2', '--current');
  expect(merged.notices).toEqual([]);
  expect(merged.steps.map(({ committedAt }) => committedAt)).toEqual([
    '2026-09-30T23:59:59Z',
    '2026-10-02T10:00:00Z',
  ]);
  writeFileSync(join(root, FILE), `${linesOf(root).toReversed().join('\r\n')}\r\n`);
  expect(await trendOf(root, '--stored', '--last', '2', '--current')).toEqual(merged);
});

test('damaged lines and conflict markers are told, and the rest is read', async () => {
  const root = await recorded([1, FAST]);
  const [line = ''] = linesOf(root);
  const { score, ...values } = (JSON.parse(line) as { total: { score: object } }).total;
  const damaged = [
    '<<<<<<< ours',
    '=======',
    line,
    '>>>>>>> theirs',
    'null',
    '{"schema":"tkpi-record/2","surprise":1}',
    line.replace('"grade":"', '"grade":"Z'),
    line.replace(/"committedAt":"[^"]*"/, '"committedAt":"2026-13-45T00:00:00Z"'),
    JSON.stringify({ ...JSON.parse(line), total: { ...values, score: { ...score, value: 1e9 } } }),
    line.replace('"schema"', '"__proto__":{"polluted":1},"constructor":{},"schema"'),
    `${'['.repeat(100_000)}`,
  ];
  writeFiles(root, { [FILE]: `\ufeff${damaged.join('\n')}` });
  const { steps, notices } = await trendOf(root, '--stored', '--last', '1');
  expect(steps[0]?.total?.score).toEqual(score);
  expect(notices[0]).toMatch(/^git left a conflict in \.tkpi\/history\.ndjson, first at line 1;/);
  expect(notices.slice(1).map(notice => /ndjson:(\d+)/.exec(notice)?.[1] ?? notice)).toEqual([
    ...['5', '6', '7', '8', '9', '1 more lines of .tkpi/history.ndjson were left out.'],
  ]);
  expect(notices[2]).toContain('a newer tkpi wrote it (tkpi-record/2)');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect((await trend(root, '--stored')).stdout).toContain('git left a conflict');
});

test('a link, a folder or a file of more than 50 MB in its place is refused, for reading and for writing', async () => {
  const outside = join(folderWith({ 'secret.ndjson': '' }), 'secret.ndjson');
  const places: readonly (readonly [string, (path: string) => void])[] = [
    ['symbolic link', path => symlinkSync(outside, path)],
    ['no file', path => mkdirSync(path)],
    [
      'larger than 50 MB',
      path => {
        writeFileSync(path, '');
        truncateSync(path, 50_000_001);
      },
    ],
  ];
  for (const [words, make] of places) {
    const root = cloneOf(HARBOUR);
    mkdirSync(dirname(join(root, FILE)));
    make(join(root, FILE));
    for (const option of ['--record', '--stored']) {
      expect(await trend(root, option)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining(words),
      });
    }
  }
  const root = cloneOf(HARBOUR);
  symlinkSync(dirname(outside), join(root, '.tkpi'));
  expect((await trend(root, '--record')).stderr).toContain('symbolic link');
  expect(readFileSync(outside, 'utf8')).toBe('');
});

test('there is nothing to read before the first record, and nothing to record without code', async () => {
  expect((await trend(HARBOUR, '--stored')).stderr).toContain('Begin one with tkpi trend --record');
  const root = cloneOf(HARBOUR);
  git(root, 'checkout', '-q', 'HEAD~5');
  expect(await trend(root, '--record')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Nothing was recorded'),
  });
  expect(git(root, 'status', '--porcelain')).toBe('');
});
