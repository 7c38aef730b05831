import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/replace-file.ts';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { branches, CALM, ORCHARD } from './orchard.ts';

const BIN = fileURLToPath(new URL('../../bin/tkpi.js', import.meta.url));
const FILE = 'tkpi-baseline.jsonl';

test('replaces a link, and never writes through it', () => {
  const root = folderWith({ 'outside.txt': 'theirs' });
  symlinkSync(join(root, 'outside.txt'), join(root, FILE));
  replaceFile(join(root, FILE), 'ours');
  expect(lstatSync(join(root, FILE)).isFile()).toBe(true);
  expect(readFileSync(join(root, 'outside.txt'), 'utf8')).toBe('theirs');
});

test.each([
  [
    'the baseline',
    (root: string, outside: string) => symlinkSync(join(outside, 'debt.jsonl'), join(root, FILE)),
    FILE,
  ],
  [
    'its folder',
    (root: string, outside: string) => symlinkSync(outside, join(root, 'quality')),
    'quality/debt.jsonl',
  ],
])('update refuses when %s is a symbolic link', async (_, link, file) => {
  const config = JSON.stringify({ ...CALM, gate: { baseline: file } });
  const root = folderWith({ ...ORCHARD, 'tkpi.config.json': config });
  const outside = folderWith({});
  link(root, outside);
  const { exitCode, stderr } = await tkpi(root, ['baseline', 'update']);
  expect(stderr).toMatch(/cannot be read: it is a symbolic link/);
  expect(exitCode).toBe(2);
  expect(readdirSync(outside)).toEqual([]);
});

test('removes what killed processes left long ago, and nothing else', () => {
  const root = folderWith({ 'aside/tkpi-baseline-notes.tmp': '', [FILE]: 'old' });
  const stale = join(root, 'aside/.tkpi-8a1c0d1e-0000-4000-8000-000000000000.tmp');
  const young = join(root, 'aside/.tkpi-8a1c0d1e-0000-4000-8000-000000000001.tmp');
  for (const file of [stale, young]) writeFileSync(file, 'half a');
  utimesSync(stale, new Date('2026-01-01'), new Date('2026-01-01'));
  replaceFile(join(root, FILE), 'new', { aside: join(root, 'aside') });
  expect(readFileSync(join(root, FILE), 'utf8')).toBe('new');
  expect(readdirSync(join(root, 'aside'))).toEqual([young.split('/').at(-1), 'tkpi-baseline-notes.tmp']);
});

test('leaves the old content and nothing beside it when it cannot be replaced', () => {
  const root = folderWith({});
  mkdirSync(join(root, FILE, 'full'), { recursive: true });
  expect(() => replaceFile(join(root, FILE), 'new')).toThrow(/EISDIR|ENOTEMPTY|EPERM/);
  expect(readdirSync(root)).toEqual([FILE]);
});

test('a disk that takes only a part of it leaves the old baseline', () => {
  const functions = Array.from({ length: 12 }, (_, index) => branches(`prune${index}`, 9, index * 50));
  const root = folderWith({
    'src/prune.ts': functions.join('\n'),
    'tkpi.config.json': JSON.stringify(CALM),
    [FILE]: '{"schema":"tkpi-baseline/1","ruler":"sha256:00"}\n',
  });
  const before = readFileSync(join(root, FILE), 'utf8');
  // no file may grow beyond 1024 bytes, as on a disk that is nearly full
  const command = `ulimit -f 1; "${process.execPath}" "${BIN}" baseline update --no-cache`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe(`tkpi: The baseline ${FILE} could not be written: EFBIG.\n`);
  expect(status).toBe(2);
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(before);
  expect(readdirSync(root).toSorted()).toEqual(['src', 'tkpi.config.json', FILE].toSorted());
});

test('stays as it is when a KPI could not be measured', () => {
  const text = '{"schema":"tkpi-baseline/1","ruler":"sha256:00"}\n';
  const root = folderWith({ ...ORCHARD, 'tkpi.config.json': '{}', [FILE]: text });
  // the clone engine cannot write its report
  const command = `ulimit -f 0; "${process.execPath}" "${BIN}" baseline update --no-cache`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
  expect(stderr).toMatch(/^tkpi: The baseline stays as it is, because duplication could not be measured: /);
  expect(status).toBe(2);
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(text);
});
