import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MetricValue, Snapshot } from '../../src/model/snapshot.ts';
import { folderWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

const HARBOUR = new URL('../../fixtures/conventions/harbour', import.meta.url).pathname;

function harbour(): string {
  const root = folderWith({});
  cpSync(HARBOUR, root, { recursive: true });
  return root;
}

function conventionMetrics({ total }: Snapshot): MetricValue[] {
  return total.metrics.filter(({ id }) => id.startsWith('convention'));
}

/** Counted by hand in the fixture's README. */
test('counts the places that break each convention, and all that it is about', async () => {
  const snapshot = await scanned(harbour());
  expect(conventionMetrics(snapshot)).toEqual([
    { id: 'convention.error-codes', numerator: 3, denominator: 4, value: 0.75 },
    { id: 'convention.logger', numerator: 2, denominator: 4, value: 0.5 },
    { id: 'conventions', numerator: 5, denominator: 8, value: 0.625 },
  ]);
  expect(snapshot.conventions).toEqual([
    {
      id: 'error-codes',
      title: 'Errors carry a code',
      files: [{ path: 'src/berths.ts', conforming: 1, violating: 3 }],
      unsearched: [],
    },
    {
      id: 'logger',
      files: [
        { path: 'src/berths.ts', conforming: 1, violating: 1 },
        { path: 'src/tide.tsx', conforming: 1, violating: 1 },
      ],
      unsearched: [],
    },
    { id: 'no-enums', files: [], unsearched: [] },
  ]);
});

test('has a finding of mass 1 for each place, with the function around it', async () => {
  const { findings } = await scanned(harbour());
  const own = findings.filter(({ analyzer }) => analyzer === 'conventions');
  const said = own.map(({ locations: [place], severity, mass, data }) =>
    [place?.path, place?.startLine, data.convention, data.name, severity, mass, place?.ignored].join(' '),
  );
  expect(said).toEqual([
    'src/berths.ts 8 error-codes Berths.moor minor 1 ',
    'src/berths.ts 10 error-codes Berths.moor minor 1 ',
    'src/berths.ts 12 error-codes Berths.moor minor 1 shown to the harbour master only',
    'src/berths.ts 15 logger Berths.moor major 1 ',
    'src/tide.tsx 4 logger Tide > onClick major 1 ',
  ]);
  expect(new Set(own.map(({ id }) => id)).size).toBe(5);
});

test('says that a convention matches nothing, and gives it no number', async () => {
  const root = harbour();
  const { analyzers } = await scanned(root);
  expect(analyzers.find(({ id }) => id === 'conventions')?.notices).toEqual([
    'convention no-enums matches nothing: no place follows it, and none breaks it',
  ]);
  const { stdout } = await tkpi(root, ['scan']);
  expect(stdout).toContain('error-codes (Errors carry a code): 3 of 4 places against it');
  expect(stdout).toContain('no-enums: no place');
});

test('is about no file when its paths match none', async () => {
  const conventions = [{ id: 'web', conforming: 'Program', violating: 'ThrowStatement', paths: ['web/**'] }];
  const root = folderWith({ 'a.ts': 'export {};\n', 'tkpi.config.json': JSON.stringify({ conventions }) });
  const { analyzers } = await scanned(root);
  expect(analyzers.find(({ id }) => id === 'conventions')?.notices).toEqual([
    'convention web is about no file: its paths match no production file',
  ]);
});

test('leaves no trace where there are no conventions', async () => {
  const root = folderWith({ 'a.ts': 'export const a = 1;\n', 'tkpi.config.json': '{ "conventions": [] }' });
  const { stdout } = await tkpi(root, ['scan', '-f', 'json']);
  expect(stdout).not.toContain('convention');
});

test('gives the same bytes from the cache, and when a file only moved', async () => {
  const root = harbour();
  const env = { TKPI_CACHE_DIR: folderWith({}) };
  const { stdout: cold } = await tkpi(root, ['scan', '-f', 'json'], env);
  cpSync(`${root}/src/tide.tsx`, `${root}/src/later.tsx`);
  const { stdout: warm } = await tkpi(root, ['scan', '-f', 'json'], env);
  const { stdout: anew } = await tkpi(root, ['scan', '-f', 'json'], { TKPI_CACHE_DIR: folderWith({}) });
  expect(warm).toBe(anew);
  expect(warm).not.toBe(cold);
});
