import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diffed, freshFolder, ORCHARD, reported } from './orchard.ts';

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

it('neither a commit nor a file: 2', async () => {
  const { exitCode, stderr } = await diffed(ORCHARD, 'before', 'nowhere.json');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('nowhere.json');
});

it('no side at all: 2', async () => {
  expect((await diffed(ORCHARD)).exitCode).toBe(2);
});
