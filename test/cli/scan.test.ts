import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, git, repositoryWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

const ORCHARD = {
  'package.json': '{"name":"orchard"}',
  'src/tree.ts': 'export const height = (age: number) => (age > 3 ? age * 2 : 1);\n',
};

test('prints the terminal report and exits 0', async () => {
  const { exitCode, stdout, stderr } = await tkpi(repositoryWith(ORCHARD), []);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/orchard · 1 file · 1 code line · /);
  expect(stdout).toMatch(/100\.0\s+A/);
});

test('writes each requested report, and the terminal report beside files', async () => {
  const root = repositoryWith(ORCHARD);
  const { exitCode, stdout } = await tkpi(root, ['scan', '-f', 'json=kpi.json', '-f', 'markdown=kpi.md']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/orchard/);
  expect(JSON.parse(readFileSync(join(root, 'kpi.json'), 'utf8')).schema).toBe('tkpi-snapshot/1');
  expect(readFileSync(join(root, 'kpi.md'), 'utf8')).toMatch(/^# /);
});

test('is quiet when asked, but gives the requested report', async () => {
  const root = repositoryWith(ORCHARD);
  expect((await tkpi(root, ['scan', '-q'])).stdout).toBe('');
  expect((await tkpi(root, ['scan', '-q', '-f', 'json'])).stdout).toMatch(/^\{/);
});

test.each([
  ['a missing path', ['scan', 'nowhere'], 'There is no folder nowhere.'],
  ['a misspelt command', ['cards'], 'Did you mean tkpi card?'],
  ['a file', ['scan', 'package.json'], 'package.json is not a folder.'],
  [
    'an unknown option',
    ['scan', '--formt', 'json'],
    "tkpi: Unknown option '--formt'. Did you mean --format?",
  ],
  ['an unknown format', ['scan', '-f', 'pdf'], 'There is no format "pdf".'],
  [
    'two formats for standard output',
    ['scan', '-f', 'json', '-f', 'markdown'],
    'Only one format can go to standard output',
  ],
  ['a format without its file', ['scan', '-f', 'json='], 'names no file'],
  [
    'a number that is none',
    ['scan', '--workers', 'many'],
    '--workers takes a whole number from 1 on, not "many".',
  ],
  ['an unknown ref', ['scan', '--ref', 'v9'], 'This repository has no commit v9.'],
  [
    'a ref that looks like an option',
    ['scan', '--ref=--output=pwned'],
    'This repository has no commit --output=pwned.',
  ],
  [
    'a missing configuration',
    ['scan', '-c', 'other.json'],
    'The configuration file other.json does not exist.',
  ],
  [
    'a folder that does not exist',
    ['scan', '-f', 'json=no/kpi.json'],
    'The report no/kpi.json could not be written',
  ],
])('answers %s with exit code 2 and what to do', async (_, args, message) => {
  const root = repositoryWith(ORCHARD);
  const { exitCode, stderr } = await tkpi(root, args);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(existsSync(join(root, 'pwned'))).toBe(false);
});

test.each([
  ['an empty folder', {}, 'there is no TypeScript or JavaScript file here'],
  ['a folder of other languages', { 'main.py': 'pass\n' }, 'there is no TypeScript or JavaScript file here'],
  ['built code only', { 'dist/a.js': ';\n' }, 'all 1 script files here are generated, vendored or skipped'],
])('has nothing to measure in %s', async (_, files, message) => {
  const { exitCode, stderr } = await tkpi(folderWith(files), ['scan']);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});

test('gives errors as JSON to whoever asked for JSON', async () => {
  const { stdout, exitCode } = await tkpi(folderWith({}), ['scan', '-f', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'tkpi-error/1', error: { code: 'nothing-to-measure' } });
  expect(exitCode).toBe(2);
});

test('scans a repository without commits', async () => {
  const root = folderWith(ORCHARD);
  git(root, 'init', '-q');
  const snapshot = await scanned(root);
  expect(snapshot.repository).toEqual({ name: 'orchard' });
  expect(snapshot.files.map(({ path }) => path)).toEqual(['src/tree.ts']);
});

test('says which commit was measured, and whether the folder differs from it', async () => {
  const root = repositoryWith(ORCHARD);
  const commit = git(root, 'rev-parse', 'HEAD').trim();
  const clean = { name: 'orchard', commit, committedAt: '2026-07-22T10:11:12Z', dirty: false };
  expect((await scanned(root)).repository).toEqual(clean);
  writeFileSync(join(root, 'src/tree.ts'), 'export const height = 2;\r\n');
  expect((await scanned(root)).repository).toEqual({ ...clean, dirty: true });
  expect((await scanned(root, '--ref', 'HEAD')).repository).toEqual(clean);
});

test('takes files that the configuration leaves out for no change', async () => {
  const config = '{"exclude":["src/old/**"]}';
  const root = repositoryWith({ ...ORCHARD, 'src/old/bush.ts': ';\n', 'tkpi.config.json': config });
  expect((await scanned(root)).repository?.dirty).toBe(false);
});

test('takes a script that is gone for a change', async () => {
  const root = repositoryWith({ ...ORCHARD, 'src/bush.ts': ';\n' });
  rmSync(join(root, 'src/bush.ts'));
  expect((await scanned(root)).repository?.dirty).toBe(true);
});

test('takes a CRLF checkout of the commit for clean', async () => {
  const root = repositoryWith(ORCHARD);
  writeFileSync(join(root, 'src/tree.ts'), ORCHARD['src/tree.ts'].replaceAll('\n', '\r\n'));
  expect((await scanned(root)).repository?.dirty).toBe(false);
});

test('lists every file once: analysed, skipped or failed', async () => {
  const root = folderWith({
    ...ORCHARD,
    'src/broken.ts': 'export const a = 1;\nfunction f( {\n',
    'src/page.vue': '<template/>\n',
  });
  const { files, scope } = await scanned(root);
  expect(files.map(({ path }) => path)).toEqual(['src/tree.ts']);
  expect(scope.skipped).toEqual([{ path: 'src/page.vue', reason: 'not-supported-yet' }]);
  expect(scope.failed).toMatchObject([{ path: 'src/broken.ts', reason: 'syntax-error', line: 3 }]);
});

test('gives up on a file that hangs the parser and measures the others', async () => {
  const root = folderWith({
    ...ORCHARD,
    'src/hang.ts': `let x = ${'async('.repeat(60)}a${')'.repeat(60)};\n`,
  });
  const { files, scope } = await scanned(root, '--file-budget', '500');
  expect(files.map(({ path }) => path)).toEqual(['src/tree.ts']);
  expect(scope.failed).toEqual([{ path: 'src/hang.ts', reason: 'timeout' }]);
});

test('explains wrong configuration with file, line and the nearest key', async () => {
  const root = folderWith({
    ...ORCHARD,
    'tkpi.config.json': '{\n  "complexity": {\n    "limt": 12\n  }\n}\n',
  });
  const { exitCode, stderr } = await tkpi(root, ['scan']);
  expect(stderr).toContain('tkpi.config.json:3: unknown key `limt` in `complexity`; did you mean `limit`?');
  expect(exitCode).toBe(2);
  expect((await tkpi(root, ['scan', '--no-config'])).exitCode).toBe(0);
});

test.each([
  [
    { analyzers: { duplicaton: false } },
    'unknown key `duplicaton` in `analyzers`; did you mean `duplication`?',
  ],
  [{ score: { weights: { layers: 1 } } }, 'unknown key `layers` in `score.weights`'],
  [{ score: { halfLives: { naming: 1 } } }, 'unknown key `naming` in `score.halfLives`'],
])('knows the analyzers and KPIs a configuration may name: %j', async (config, message) => {
  const root = folderWith({ ...ORCHARD, 'tkpi.config.json': JSON.stringify(config) });
  const { stderr, exitCode } = await tkpi(root, ['scan']);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});

test('shows control characters of a configuration key instead of sending them to the terminal', async () => {
  const key = 'li\u001b[31mt\u202e\n::error::';
  const root = folderWith({ ...ORCHARD, 'tkpi.config.json': JSON.stringify({ [key]: 1 }) });
  const { stderr } = await tkpi(root, ['scan']);
  expect(stderr).toContain('unknown key `li\\u001b[31mt\\u202e\\n::error::`');
  for (const raw of ['\u001b', '\u202e', '\n::']) expect(stderr).not.toContain(raw);
});

test.each([
  ['a list', '[]', 'tkpi.config.json:1: the configuration: invalid input: expected object, received array'],
  ['nothing', '', 'tkpi.config.json:1: cannot be read as configuration'],
])('takes %s for no configuration', async (_, text, message) => {
  const { stderr, exitCode } = await tkpi(folderWith({ ...ORCHARD, 'tkpi.config.json': text }), ['scan']);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});

test.each([
  ['a symbolic link', (file: string) => symlinkSync('/dev/null', file), 'it is a symbolic link'],
  ['a folder', (file: string) => mkdirSync(file), 'it is no file'],
  ['too large', (file: string) => writeFileSync(file, ' '.repeat(1_000_001)), 'it is larger than 1 MB'],
])('does not fall back to defaults when the configuration is %s', async (_, make, reason) => {
  const root = folderWith(ORCHARD);
  make(join(root, 'tkpi.config.json'));
  const { stderr, exitCode } = await tkpi(root, ['scan']);
  expect(stderr).toContain(`The configuration file tkpi.config.json cannot be read: ${reason}.`);
  expect(exitCode).toBe(2);
  expect((await tkpi(root, ['scan', '--no-config'])).exitCode).toBe(0);
});

test('names git when it cannot read its own repository', async () => {
  const root = repositoryWith(ORCHARD);
  writeFileSync(join(root, '.git/index'), 'garbage');
  const { stderr, exitCode } = await tkpi(root, ['scan']);
  expect(stderr).toMatch(/^tkpi: (?:fatal|error): .*index/);
  expect(stderr).toContain('git fsck');
  expect(exitCode).toBe(2);
});

test('lists a folder that cannot be read', async () => {
  const root = folderWith(ORCHARD);
  // no permission does not stop root; a path longer than the system allows stops everybody
  const name = 'd'.repeat(250);
  const deep = `for i in $(seq 17); do mkdir ${name} && cd ${name} || exit 1; done; echo 'export {};' > lost.ts`;
  execFileSync('bash', ['-c', deep], { cwd: root });
  const { files, scope } = await scanned(root);
  execFileSync('rm', ['-rf', join(root, name)]);
  expect(files.map(({ path }) => path)).toEqual(['src/tree.ts']);
  expect(scope.skipped).toEqual([{ path: expect.stringMatching(/^d+\/.*d\/$/), reason: 'unreadable' }]);
});

test.each([
  ['tkpi.config.yaml', 'complexity:\n  limit: 3\n'],
  ['tkpi.config.jsonc', '// strict\n{ "complexity": { "limit": 3, } }\n'],
  ['package.json', '{"name":"orchard","tkpi":{"complexity":{"limit":3}}}'],
])('reads %s', async (name, text) => {
  const branches = 'export const f = (a: number) => (a ? 1 : a ? 2 : a ? 3 : a ? 4 : 5);\n';
  const root = folderWith({ ...ORCHARD, 'src/tree.ts': branches, [name]: text });
  const { findings } = await scanned(root);
  expect(findings.map(({ data, mass }) => [data.cyclomatic, mass])).toEqual([[5, 2]]);
});

test('refuses an application outside the repository', async () => {
  const config = '{"applications":[{"name":"shop","root":"../shop"}]}';
  const { exitCode, stderr } = await tkpi(folderWith({ ...ORCHARD, 'tkpi.config.json': config }), ['scan']);
  expect(stderr).toContain('`applications.0.root`: must be a folder inside the repository');
  expect(exitCode).toBe(2);
});

test('gives the same bytes again: warm and cold, with one and three workers, in another folder', async () => {
  const root = repositoryWith(ORCHARD);
  const cache = folderWith({});
  const json = async (cwd: string, ...args: string[]) =>
    (await tkpi(cwd, ['scan', '-f', 'json', '--cache-dir', cache, ...args])).stdout;
  const cold = await json(root, '--workers', '1');
  expect(await json(root)).toBe(cold);
  expect(await json(root, '--no-cache', '--workers', '3')).toBe(cold);
  const copy = join(folderWith({}), 'elsewhere');
  mkdirSync(copy);
  git(copy, 'clone', '-q', root, '.');
  expect(await json(copy, '--no-cache')).toBe(cold);
});

test('takes a damaged cache for an empty one', async () => {
  const root = repositoryWith(ORCHARD);
  const cache = folderWith({});
  const args = ['scan', '-f', 'json', '--cache-dir', cache];
  const before = (await tkpi(root, args)).stdout;
  expect(filesBelow(cache).length).toBeGreaterThan(0);
  for (const file of filesBelow(cache)) writeFileSync(file, 'garbage\t{"state":"ok"\n\u0000half a li');
  const { stdout, exitCode } = await tkpi(root, args);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(before);
});

test('prints the resolved configuration and where each value came from', async () => {
  const root = folderWith({ ...ORCHARD, 'tkpi.config.json': '{"complexity":{"limit":12}}' });
  const { stdout } = await tkpi(root, ['config']);
  expect(stdout).toContain('complexity.limit = 12  (tkpi.config.json)');
  expect(stdout).toContain('duplication.minTokens = 50  (default)');
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}
