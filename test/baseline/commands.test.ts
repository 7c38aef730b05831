import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseBaseline } from '../../src/baseline/parse.ts';
import type { BaselineEntry } from '../../src/model/baseline.ts';
import { folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi as runTkpi } from '../helpers/tkpi.ts';
import { branches, CALM, choices, ORCHARD } from './orchard.ts';

const FILE = 'tkpi-baseline.jsonl';
const TODAY = new Date().toISOString().slice(0, 10);
const ANSWER = ['--reason', 'Replaced in May', '--owner', 'gardeners'];

/** One cache for all: the same few files are parsed once. */
const CACHE = mkdtempSync(join(tmpdir(), 'tkpi-test-'));
afterAll(() => rmSync(CACHE, { recursive: true, force: true }));

function tkpi(root: string, args: readonly string[]): Promise<Outcome> {
  return runTkpi(root, args, { TKPI_CACHE_DIR: CACHE });
}

async function baseline(root: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await tkpi(root, ['baseline', ...args]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout;
}

const textOf = (root: string) => readFileSync(join(root, FILE), 'utf8');
const entriesOf = (root: string) => parseBaseline(textOf(root), FILE).entries;
const named = (root: string, name: string) =>
  entriesOf(root).find(({ data }) => data.name === name) as BaselineEntry;
const masses = (root: string) =>
  entriesOf(root)
    .map(({ data, mass }) => `${data.name} ${mass}`)
    .toSorted();

test('records the present debt, tells what changed, and writes nothing when nothing did', async () => {
  const root = repositoryWith(ORCHARD);
  expect(await baseline(root, 'update')).toBe(`${FILE}: 2 debts\n  2 added: complexity +66\n`);
  expect(masses(root)).toEqual(['graft 15', 'prune 51']);
  const { ino } = statSync(join(root, FILE));
  expect(await baseline(root, 'update')).toBe(`${FILE}: 2 debts, nothing changed\n`);
  expect(statSync(join(root, FILE)).ino).toBe(ino);
  writeFiles(root, { 'src/prune.ts': branches('prune', 31), 'src/graft.ts': choices('sow', 12) });
  expect(await baseline(root, 'update')).toBe(
    `${FILE}: 2 debts\n  1 added: complexity +3\n  1 grown: complexity +2\n  1 gone: complexity −15\n`,
  );
  expect(git(root, 'status', '--short', '-uall')).toBe(` M src/graft.ts\n M src/prune.ts\n?? ${FILE}\n`);
});

test('keeps an acceptance with its debt when that is renamed and moved', async () => {
  const root = repositoryWith(ORCHARD);
  await baseline(root, 'update');
  const { id } = named(root, 'prune');
  await baseline(root, 'accept', id, ...ANSWER, '--until', '2999-12-31');
  const { accepted } = named(root, 'prune');
  expect(accepted).toEqual({
    reason: 'Replaced in May',
    owner: 'gardeners',
    since: TODAY,
    until: '2999-12-31',
  });
  rmSync(join(root, 'src/prune.ts'));
  writeFiles(root, {
    'src/tools/shears.ts': branches('cut', 30),
    'src/graft.ts': branches('graft', 12, 100),
  });
  expect(await baseline(root, 'update')).toBe(`${FILE}: 2 debts, nothing changed\n`);
  expect(named(root, 'cut')).toMatchObject({ accepted, places: [['src/tools/shears.ts', 51]] });
});

test('says when accepted debt is gone', async () => {
  const root = repositoryWith(ORCHARD);
  await baseline(root, 'accept', (await idOf(root, 'prune')).slice(0, 17), ...ANSWER);
  writeFiles(root, { 'src/prune.ts': 'export const prune = 1;\n' });
  const { stdout } = await tkpi(root, ['baseline', 'prune']);
  expect(stdout).toMatch(
    / {2}1 gone: complexity −51\n {2}accepted debt is gone: complexity:\w+ {2}src\/prune\.ts prune {2}51\n$/,
  );
  expect(entriesOf(root)).toEqual([]);
});

test('prune takes out and lowers, and neither adds nor raises', async () => {
  const root = repositoryWith({ ...ORCHARD, 'src/sow.ts': choices('sow', 40) });
  await baseline(root, 'update');
  const before = textOf(root);
  writeFiles(root, {
    'src/prune.ts': branches('prune', 32),
    'src/graft.ts': branches('graft', 11, 100),
    'src/weed.ts': `export const weed = (bed?: { row: number }) => [${'bed?.row, '.repeat(28)}];\n`,
    'src/sow.ts': 'export const sow = 1;\n',
  });
  expect(await baseline(root, 'prune')).toBe(
    `${FILE}: 2 debts\n  1 shrunk: complexity −2\n  1 gone: complexity −31\n`,
  );
  expect(masses(root)).toEqual(['graft 13', 'prune 51']);
  const [unchanged] = before.split('\n').filter(line => line.includes('"prune"'));
  expect(textOf(root)).toContain(unchanged);
});

test('accepting starts a baseline that holds accepted debt alone', async () => {
  const root = folderWith(ORCHARD);
  const id = await idOf(root, 'graft');
  const digits = id.slice('complexity:'.length);
  expect(await baseline(root, 'accept', digits.slice(0, 6).toUpperCase(), ...ANSWER)).toBe(
    `${FILE}: accepted ${id}  src/graft.ts graft  15, without an end\n`,
  );
  expect(entriesOf(root)).toHaveLength(1);
  expect(await baseline(root, 'list')).toMatch(
    /^1 accepted debt\n\ncomplexity:\w+ {2}15\n {2}src\/graft.ts graft\n {2}no end, gardeners, 0 days old\n {2}Replaced in May\n$/,
  );
});

test.each<[string, string[], RegExp]>([
  ['no reason', ['9f3c', '--owner', 'ada'], /Accepting debt needs --reason/],
  ['a blank reason', ['9f3c', '--owner', 'ada', '--reason', ' '], /Accepting debt needs --reason/],
  ['no owner', ['9f3c', '--reason', 'old'], /Accepting debt needs --owner/],
  ['no day', ['9f3c', ...ANSWER, '--until', '2027-02-30'], /--until takes a day like 2027-03-31/],
  [
    'a past day',
    ['9f3c', ...ANSWER, '--until', '2020-01-01'],
    /--until 2020-01-01 is in the past: today is /,
  ],
  ['too few digits', ['9f3', ...ANSWER], /"9f3" names no debt.*\n.*at least 4 digits/],
  ['what is no id', ['../../etc', ...ANSWER], /names no debt/],
  [
    'an unknown id',
    ['ffff0000', ...ANSWER],
    /There is no debt "ffff0000" here.*\n.*scan -f json. lists the ids/,
  ],
])('accept refuses %s and tells what to do', async (_, args, message) => {
  const root = folderWith(ORCHARD);
  const { exitCode, stderr } = await tkpi(root, ['baseline', 'accept', ...args]);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
  expect(existsSync(join(root, FILE))).toBe(false);
});

test('accept knows debt that is gone, and a slip of the finger', async () => {
  const root = folderWith(ORCHARD);
  await baseline(root, 'update');
  const { id } = named(root, 'prune');
  const slip = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
  const slipped = await tkpi(root, ['baseline', 'accept', slip, ...ANSWER]);
  expect(slipped.stderr).toContain(`Did you mean this one?\n      ${id}  src/prune.ts prune  51`);
  writeFiles(root, { 'src/prune.ts': 'export const prune = 1;\n' });
  const gone = await tkpi(root, ['baseline', 'accept', id, ...ANSWER]);
  expect(gone.stderr).toContain(`${id} stands in the baseline, but it is no debt any more.`);
});

test('keeps the debt of a file that cannot be analysed, and lists the file', async () => {
  const root = folderWith(ORCHARD);
  await baseline(root, 'update');
  const { id } = named(root, 'prune');
  await baseline(root, 'accept', id, ...ANSWER);
  writeFiles(root, { 'src/prune.ts': `${ORCHARD['src/prune.ts']}function f( {\n` });
  await baseline(root, 'update');
  expect(named(root, 'prune')).toMatchObject({ id, mass: 51, accepted: { owner: 'gardeners' } });
  expect(textOf(root)).toMatch(/\n\{"unanalysable":"src\/prune.ts"\}\n$/);
  writeFiles(root, ORCHARD);
  await baseline(root, 'prune');
  expect(textOf(root)).not.toContain('unanalysable');
});

test('does not mix masses of two rulers', async () => {
  const root = folderWith(ORCHARD);
  await baseline(root, 'update');
  writeFiles(root, { 'tkpi.config.json': JSON.stringify({ ...CALM, complexity: { limit: 12 } }) });
  for (const args of [['prune'], ['accept', named(root, 'prune').id, ...ANSWER]]) {
    const before = textOf(root);
    const { exitCode, stderr } = await tkpi(root, ['baseline', ...args]);
    expect(stderr).toMatch(/another configuration or version of tkpi.*\n.*tkpi baseline update/);
    expect(exitCode).toBe(2);
    expect(textOf(root)).toBe(before);
  }
  expect(await baseline(root, 'update')).toMatch(
    /: 2 debts\n {2}2 shrunk: complexity −4\n {2}The old masses are of another configuration/,
  );
});

test('prune and list need a baseline, and a broken one is not written over', async () => {
  const root = folderWith(ORCHARD);
  for (const command of ['prune', 'list']) {
    const { exitCode, stderr } = await tkpi(root, ['baseline', command]);
    expect(stderr).toMatch(/There is no baseline tkpi-baseline.jsonl.*\n.*tkpi baseline update/);
    expect(exitCode).toBe(2);
  }
  writeFileSync(join(root, FILE), '<<<<<<< ours\n');
  expect((await tkpi(root, ['baseline', 'update'])).exitCode).toBe(2);
  expect(textOf(root)).toBe('<<<<<<< ours\n');
});

test('writes where the configuration says, and is quiet when asked', async () => {
  const root = folderWith({
    ...ORCHARD,
    'tkpi.config.json': JSON.stringify({ ...CALM, gate: { baseline: 'quality/debt.jsonl' } }),
  });
  expect(await baseline(root, 'update', '-q')).toBe('');
  chmodSync(join(root, 'quality/debt.jsonl'), 0o640);
  renameSync(join(root, 'src/graft.ts'), join(root, 'src/grafting.ts'));
  await baseline(root, 'update', '-q');
  expect(statSync(join(root, 'quality/debt.jsonl')).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(root, 'quality/debt.jsonl'), 'utf8')).toContain('src/grafting.ts');
});

async function idOf(root: string, name: string): Promise<string> {
  const { stdout } = await tkpi(root, ['scan', '-f', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { id: string; data: { name: string } }[] };
  return findings.find(({ data }) => data.name === name)?.id ?? '';
}
