import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git } from '../helpers/repository.ts';
import { clonedOrchard, diffed, freshFolder, ORCHARD, reported } from './orchard.ts';

const report = async () => JSON.parse(readFileSync(await reported(ORCHARD, ['--ref', 'after']), 'utf8'));

it.each<[string, (snapshot: Record<string, unknown>) => unknown, string]>([
  [
    'a newer format',
    snapshot => ({ ...snapshot, schema: 'tkpi-snapshot/2' }),
    'its format is tkpi-snapshot/2',
  ],
  ['a delta', snapshot => ({ ...snapshot, schema: 'tkpi-delta/1' }), 'it is no report of tkpi scan'],
  ['another JSON', () => [1, 2], 'it is no report of tkpi scan'],
  ['null', () => null, 'it is no report of tkpi scan'],
  ['missing parts', ({ findings, ...rest }) => rest, 'findings'],
  [
    'a mass below 0',
    snapshot => ({ ...snapshot, total: { ...(snapshot.total as object), files: -1 } }),
    'total.files',
  ],
  [
    'a finding without a place',
    snapshot => ({
      ...snapshot,
      findings: (snapshot.findings as object[]).map(finding => ({ ...finding, locations: [] })),
    }),
    'findings.0.locations',
  ],
])('%s: 2', async (_, change, why) => {
  const file = join(freshFolder(), 'kpi.json');
  writeFileSync(file, JSON.stringify(change(await report())));
  const { exitCode, error } = await diffed(ORCHARD, file, 'after');
  expect([exitCode, error?.code]).toEqual([2, 'snapshot-invalid']);
  expect(error?.message).toContain(why);
  expect(error?.hint).toContain('tkpi scan -f json=kpi.json');
});

it('no JSON: 2', async () => {
  const file = join(freshFolder(), 'kpi.json');
  writeFileSync(file, '{ "schema": ');
  const { exitCode, stderr } = await diffed(ORCHARD, 'before', file);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('it is no JSON');
});

it.each<[string, () => string, string]>([
  ['a repository', () => ORCHARD, 'tkpi scan -f json=kpi.json'],
  ['a repository without a commit', unborn, 'tkpi scan -f json=kpi.json'],
  ['a shallow clone', () => clonedOrchard('--depth', '1'), 'git fetch --unshallow'],
])('neither a commit nor a file of %s: 2', async (_, root, hint) => {
  const { exitCode, error } = await diffed(root(), 'nowhere.json');
  expect([exitCode, error?.code]).toEqual([2, 'unknown-ref']);
  expect(error?.message).toBe('There is no file or commit nowhere.json.');
  expect(error?.hint).toContain(hint);
});

function unborn(): string {
  const root = freshFolder();
  git(root, 'init', '-q', '-b', 'main');
  writeFileSync(join(root, 'tree.ts'), 'export const tree = 1;\n');
  return root;
}

it('a side without code: 2', async () => {
  const root = clonedOrchard();
  rmSync(join(root, 'src'), { recursive: true });
  const { exitCode, error } = await diffed(root, 'before');
  expect([exitCode, error?.code]).toEqual([2, 'nothing-to-measure']);
  expect(error?.message).toContain('There is no code left to compare in the working tree.');
  expect(error?.hint).toContain('there is nothing left to check');
});

it('no side at all: 2', async () => {
  expect((await diffed(ORCHARD)).exitCode).toBe(2);
});
