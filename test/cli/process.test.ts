import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';

const BIN = fileURLToPath(new URL('../../bin/tkpi.js', import.meta.url));
const ORCHARD = { 'package.json': '{"name":"orchard"}', 'src/tree.ts': 'export const height = 1;\n' };
const environment = () => ({ ...process.env, TKPI_CACHE_DIR: folderWith({}) });

const shell = (command: string, cwd: string, more: NodeJS.ProcessEnv = {}) =>
  spawnSync('bash', ['-c', command.replaceAll('tkpi', `${process.execPath} ${BIN}`)], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...environment(), ...more },
  });

test('reads options from TKPI_ variables', () => {
  const { stdout, status } = shell('tkpi scan', folderWith(ORCHARD), {
    TKPI_FORMAT: 'json',
    TKPI_DETAIL: 'functions',
  });
  expect(JSON.parse(stdout).functions).toEqual([]);
  expect(status).toBe(0);
});

test('writes megabytes of JSON to a pipe, whole', () => {
  const lines = Array.from(
    { length: 12_000 },
    (_, i) => `export const f${i} = (a: number) => (a ? ${i} : 0);`,
  );
  const root = folderWith({ ...ORCHARD, 'src/many.ts': `${lines.join('\n')}\n` });
  const { stdout } = shell('tkpi scan -f json --detail functions | cat', root);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout).functions).toHaveLength(12_000);
});

test('takes a reader that goes away for no error', () => {
  const { stderr, stdout } = shell(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
    'tkpi scan -f json | head -c 1; echo " ${PIPESTATUS[0]}"',
    folderWith(ORCHARD),
  );
  expect({ stderr, stdout }).toEqual({ stderr: '', stdout: '{ 0\n' });
});

test.skipIf(!existsSync('/dev/full'))('says when standard output is full', () => {
  const { stderr, status } = shell('tkpi scan > /dev/full', folderWith(ORCHARD));
  expect(stderr).toContain('Standard output could not be written');
  expect(status).toBe(2);
});

test('colours only a terminal, unless told', () => {
  const root = folderWith(ORCHARD);
  const csi = '\u001b[';
  expect(shell('tkpi scan', root).stdout).not.toContain(csi);
  expect(shell('tkpi scan', root, { FORCE_COLOR: '1' }).stdout).toContain(csi);
  expect(shell('tkpi scan', root, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(csi);
  expect(shell('tkpi scan --no-color', root, { FORCE_COLOR: '1' }).stdout).not.toContain(csi);
});

test.each([
  ['once', 1],
  ['twice, as npx passes it on', 2],
])('stops on Ctrl-C with 130 and leaves nothing behind, pressed %s', async (_, times) => {
  const root = folderWith({
    ...ORCHARD,
    'src/hang.ts': `let x = ${'async('.repeat(60)}a${')'.repeat(60)};\n`,
  });
  const child = spawn(process.execPath, [BIN, 'scan', '--file-budget', '60000'], {
    cwd: root,
    env: environment(),
  });
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  for (let press = 0; press < times; press++) setTimeout(() => child.kill('SIGINT'), 1500 + press);
  const status = await new Promise(resolve => child.on('close', resolve));
  expect(status).toBe(130);
  expect(stderr).toBe('tkpi: interrupted, nothing was written.\n');
  for (const folder of [tmpdir(), '/dev/shm'].filter(existsSync)) {
    expect(readdirSync(folder).filter(name => name.startsWith(`tkpi-${child.pid}-`))).toEqual([]);
  }
});

test('works with an odd environment: Turkish locale, no HOME, no temporary folder of its own, closed input', () => {
  const root = folderWith(ORCHARD);
  const plain = shell('tkpi scan -f json', root).stdout;
  const odd = shell('env -u HOME LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo tkpi scan -f json <&-', root);
  expect(odd.stdout).toBe(plain);
  expect(odd.status).toBe(0);
});

test('prints help with exit codes and examples, for tkpi and for a command', () => {
  const root = folderWith({});
  for (const command of ['tkpi --help', 'tkpi scan --help', 'tkpi help config']) {
    const { stdout, status } = shell(command, root);
    expect(stdout).toMatch(/Exit codes:\n {2}0 /);
    expect(status).toBe(0);
  }
  expect(shell('tkpi scan --help', root).stdout).toMatch(/Examples:\n {2}tkpi|Examples:\n {2}\S*node/);
  expect(shell('tkpi --version', root).stdout).toBe('0.1.0\n');
});
