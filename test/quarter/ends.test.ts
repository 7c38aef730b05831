import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, git, writeFiles } from '../helpers/repository.ts';
import type { Past } from '../history/past.ts';
import { deciding, FAST, harbour, noticesOf, pier, quarter, quarterOf, told } from './harbour.ts';

/** What git itself says was the last commit of the branch before an instant. */
function lastOf({ root }: Past, instant: string): string {
  return git(
    root,
    'rev-list',
    '--first-parent',
    '-1',
    `--before=${Date.parse(instant) / 1000 - 1}`,
    'main',
  ).trim();
}

test('the ends are commits of the branch itself, whatever was being merged around the boundaries', async () => {
  const side = (id: string, parent: string, at: string) => ({
    ...{ id, at, parents: [parent] },
    write: { [`src/${id.replaceAll(' ', '-')}.ts`]: deciding('lift', 12) },
  });
  const merge = (id: string, at: string, ...parents: string[]) => pier(id, at, 20, { parents });
  const past = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 11),
    side('old branch', 'begin', '2026-06-29T10:00:00Z'),
    pier('june', '2026-06-20T10:00:00Z', 12, { parents: ['begin'] }),
    merge('merge in july', '2026-07-02T10:00:00Z', 'june', 'old branch'),
    side('quick', 'merge in july', '2026-08-01T10:00:00Z'),
    side('quicker', 'quick', '2026-08-01T11:00:00Z'),
    merge('merge in august', '2026-08-01T12:00:00Z', 'merge in july', 'quicker'),
    side('ready in september', 'merge in august', '2026-09-30T23:00:00Z'),
    side('other', 'merge in july', '2026-09-29T23:00:00Z'),
    merge('octopus in october', '2026-10-01T00:00:01Z', 'merge in august', 'ready in september', 'other'),
  ]);
  const report = await quarterOf(past.root);
  expect(told(past, report)).toEqual(['2026-Q3', 'june', 'merge in august', 2]);
  expect(report.delta.base.commit).toBe(lastOf(past, '2026-07-01T00:00:00Z'));
  expect(report.delta.head.commit).toBe(lastOf(past, '2026-10-01T00:00:00Z'));
  expect(report.participation).toMatchObject({ changes: 2, commits: 5 });
});

test('the ends of a linear past are what git says they are, for any week', async () => {
  const steps = Array.from({ length: 60 }, (_, day) =>
    pier(`day ${day}`, Date.UTC(2026, 8, 1, 23, 59, 59) / 1000 + day * 86_400, 11 + (day % 5)),
  );
  const past = harbour(steps);
  for (const [week, from, to] of [
    ['2026-W37', '2026-09-07', '2026-09-14'],
    ['2026-W40', '2026-09-28', '2026-10-05'],
  ] as const) {
    const report = await quarterOf(past.root, week);
    expect(report.delta.base.commit).toBe(lastOf(past, `${from}T00:00:00Z`));
    expect(report.delta.head.commit).toBe(lastOf(past, `${to}T00:00:00Z`));
    expect(report.participation.changes).toBe(7);
  }
});

test('clocks that were wrong move no boundary, and the report says so', async () => {
  const past = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 11),
    pier('from 2038', '2038-01-19T03:14:07Z', 12),
    pier('june', '2026-06-20T10:00:00Z', 13),
    pier('july', '2026-07-10T10:00:00Z', 14),
    pier('from 1970', 1, 15),
    pier('september', '2026-09-10T10:00:00Z', 16),
    pier('october', '2026-10-10T10:00:00Z', 17),
  ]);
  const report = await quarterOf(past.root);
  expect(told(past, report)).toEqual(['2026-Q3', 'june', 'september', 3]);
  expect(noticesOf(report)).toEqual([
    '2 commits have dates out of order; where the branch has them decides.',
  ]);
});

test('the first quarter of a repository is compared with its first commit', async () => {
  const past = harbour([
    pier('begin', '2026-07-05T10:00:00Z', 11),
    pier('august', '2026-08-05T10:00:00Z', 15),
    pier('october', '2026-10-05T10:00:00Z', 11),
  ]);
  const report = await quarterOf(past.root);
  expect(told(past, report)).toEqual(['2026-Q3', 'begin', 'august', 1]);
  expect(noticesOf(report)).toEqual([
    `The repository begins in this period: it is compared with its first commit, ${past.at('begin').slice(0, 7)} of 2026-07-05.`,
  ]);
  expect(report.hotspots.map(({ state }) => state)).not.toContain('new');
});

test('a period in which nothing was merged is told calmly', async () => {
  const { root } = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 14),
    pier('october', '2026-10-01T00:00:00Z', 11),
  ]);
  const { exitCode, stdout, stderr } = await quarter(root);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('unchanged');
  expect(stdout).toContain('no change was merged');
  expect(stdout).toContain('Nothing was merged in this period.');
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  const { delta, bridge, participation } = await quarterOf(root);
  expect(delta).toMatchObject({ total: { points: 0 }, groups: [] });
  expect(bridge).toEqual({ changes: [], growth: [], scope: 0, unattributed: 0, unattributedGroups: [] });
  expect(participation).toEqual({ changes: 0, commits: 0, authors: 0, byBots: 0 });
});

test('code that came in the period is new debt; a period that ends without code has no report', async () => {
  const past = harbour([
    { id: 'words', at: '2026-03-01T10:00:00Z', write: { 'README.md': '# Harbour\n' } },
    { id: 'more words', at: '2026-04-01T10:00:00Z', write: { 'README.md': '# The harbour\n' } },
    pier('code', '2026-08-05T10:00:00Z', 15),
  ]);
  const report = await quarterOf(past.root);
  expect(told(past, report)).toEqual(['2026-Q3', 'more words', 'code', 1]);
  expect(report.delta.groups).toMatchObject([{ state: 'introduced', before: 0, after: 6 }]);
  expect(report.delta.total.points).toBeUndefined();
  expect(report.bridge).toBeUndefined();
  const markdown = await quarter(past.root, '-f', 'markdown');
  expect(markdown).toMatchObject({ exitCode: 0, stderr: '' });
  expect(markdown.stdout).not.toMatch(/NaN|Infinity|undefined/);
  expect(await quarter(past.root, '2026-Q2')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/no code at the end of the period/),
  });
});

test('what lies before a shallow clone is never guessed', async () => {
  const past = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 11),
    pier('june', '2026-06-20T10:00:00Z', 12),
    pier('july', '2026-07-10T10:00:00Z', 13),
    pier('september', '2026-09-10T10:00:00Z', 14),
  ]);
  git(past.root, 'tag', 'v1', past.at('begin'));
  const shallow = folderWith({});
  git(shallow, 'clone', '-q', '--depth', '2', `file://${past.root}`, '.');
  writeFiles(shallow, { 'tkpi.config.json': JSON.stringify(FAST) });
  git(shallow, 'fetch', '-q', '--depth', '1', 'origin', 'tag', 'v1');
  for (const args of [[], ['2026-W20'], ['--from', '2026-07-01', '--to', 'main'], ['--from', 'v1']]) {
    const { exitCode, stdout, stderr } = await quarter(shallow, '-f', 'json', ...args);
    expect({ exitCode, code: JSON.parse(stdout).error.code }).toEqual({ exitCode: 2, code: 'history-cut' });
    expect(stderr).toContain('git fetch --unshallow');
  }
  const { delta, hotspots, notices } = await quarterOf(shallow, '2026-08');
  expect(delta.base.commit).toBe(past.at('july'));
  expect(notices).toContainEqual(expect.stringContaining('shallow clone'));
  expect(hotspots.map(({ state }) => state)).not.toContain('new');
});

test('a tag of another branch is compared, and what the changes here cannot tell is said', async () => {
  const past = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 11),
    {
      ...{ id: 'hotfix', at: '2026-04-01T10:00:00Z' },
      write: { 'src/crane.ts': `export const lift = (load: Load) => ${'load.next || '.repeat(14)}load;\n` },
    },
    pier('may', '2026-05-01T10:00:00Z', 16, { parents: ['begin'] }),
    pier('june', '2026-06-01T10:00:00Z', 18),
    pier('merge of the release', '2026-06-02T10:00:00Z', 18, { parents: ['june', 'hotfix'] }),
  ]);
  git(past.root, 'tag', 'v1', past.at('hotfix'));
  git(past.root, 'tag', 'v2', past.at('june'));
  const report = await quarterOf(past.root, '--from', 'v1', '--to', 'v2');
  const { bridge, delta } = report;
  expect(noticesOf(report)).toEqual([
    'v1 lies on another branch than v2: what was changed only there is in no change here.',
  ]);
  expect(bridge?.changes.map(({ change }) => past.step(change.commit))).toEqual(['may', 'june']);
  const crane = delta.groups.find(({ state }) => state === 'resolved');
  expect(bridge?.unattributedGroups).toEqual([{ group: crane?.id, points: crane?.points }]);
  const merged = await quarterOf(past.root, '--from', 'v1');
  expect(merged.participation).toMatchObject({ changes: 3 });
});

test('a clone without the contents of old files says what is missing', async () => {
  const past = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 11),
    pier('august', '2026-08-01T10:00:00Z', 16),
    pier('september', '2026-09-01T10:00:00Z', 12),
  ]);
  git(past.root, 'config', 'uploadpack.allowFilter', 'true');
  git(past.root, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const partial = folderWith({});
  git(partial, 'clone', '-q', '--filter=blob:none', `file://${past.root}`, '.');
  expect(await quarter(partial, '--no-config', '2026-06')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/partial clone[\s\S]*git fetch --refetch/),
  });
  // both ends are here, and what was between them is not
  for (const end of ['begin', 'september']) git(partial, 'checkout', '-q', past.at(end));
  expect(await quarter(partial, '-c', `${past.root}/tkpi.config.json`)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/partial clone[\s\S]*git fetch --refetch/),
  });
});

test('a change whose contents were lost is not told of the next one', async () => {
  const past = harbour([
    pier('begin', '2026-03-01T10:00:00Z', 11),
    pier('august', '2026-08-01T10:00:00Z', 16),
    pier('september', '2026-09-01T10:00:00Z', 12),
  ]);
  const lost = git(past.root, 'rev-parse', `${past.at('august')}:src/pier.ts`).trim();
  rmSync(join(past.root, '.git/objects', lost.slice(0, 2), lost.slice(2)));
  expect(await quarter(past.root)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/contents of src\/pier.ts at an older commit[\s\S]*git fsck/),
  });
});
