import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { pastOf, type Step } from '../history/past.ts';

const BIN = fileURLToPath(new URL('../../bin/tkpi.js', import.meta.url));

/** A file of many functions that are clones of each other, some more complex with each version. */
function busy(name: string, version: number): string {
  const lines = Array.from({ length: 30 }, (_, at) => `  if (ship > ${at}) dock(${at}, '${name}');\n`);
  const functions = Array.from({ length: 8 }, (_, at) => {
    const own = lines.slice(0, 10 + ((at + version) % 20)).join('');
    return `export function ${name}${at}(ship: number): void {\n${own}}\n`;
  });
  return functions.join('');
}

/** A past that takes some seconds: eight files, each changed in some of thirty changes. */
function busyHarbour(): string {
  const names = Array.from({ length: 8 }, (_, at) => `pier${at}`);
  const steps = Array.from(
    { length: 40 },
    (_, version): Step => ({
      id: `${version}`,
      at: version === 0 ? '2026-06-01T10:00:00Z' : Date.UTC(2026, 7, version) / 1000,
      write: Object.fromEntries(
        names
          .filter((_, at) => version === 0 || (at + version) % 6 === 0)
          .map(name => [`src/${name}.ts`, busy(name, version)]),
      ),
    }),
  );
  return pastOf(steps).root;
}

/** Runs `tkpi quarter`; interrupted when `isMoment` says so. */
function run(root: string, cache: string, temporary: string, isMoment = () => false) {
  const report = join(temporary, 'report.json');
  const args = [
    'quarter',
    '--from',
    'HEAD~29',
    '--to',
    'HEAD',
    '--file-budget',
    '60000',
    '-f',
    `json=${report}`,
  ];
  const env = { ...process.env, TKPI_CACHE_DIR: cache, TMPDIR: temporary };
  const child = spawn(process.execPath, [BIN, ...args, '--quiet'], { cwd: root, env });
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  let pressed = 0;
  const watch = setInterval(() => {
    if (pressed > 0 || !isMoment()) return;
    pressed = performance.now();
    child.kill('SIGINT');
  }, 10);
  return new Promise<{ status: number | null; stderr: string; tookMs: number; report: string }>(resolve =>
    child.on('close', status => {
      clearInterval(watch);
      resolve({ status, stderr, tookMs: performance.now() - pressed, report });
    }),
  );
}

const processes = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });

test('Ctrl-C ends measuring and tracing at once, leaves nothing behind, and the next run answers as any other', async () => {
  const root = busyHarbour();
  const whole = folderWith({});
  expect(await run(root, folderWith({}), whole)).toMatchObject({ status: 0, stderr: '' });
  const expected = readFileSync(join(whole, 'report.json'));
  for (const moment of ['measuring', 'tracing']) {
    const [cache, temporary] = [folderWith({}), folderWith({})];
    // the snapshots of both ends are kept before tracing begins, which makes folders of its own
    const isMeasured = () =>
      existsSync(join(cache, 'commits')) && readdirSync(join(cache, 'commits')).length === 2;
    const isWorking = () => readdirSync(temporary).some(name => name.startsWith('tkpi-'));
    const isMoment = () => isWorking() && (moment === 'measuring' || isMeasured());
    const stopped = await run(root, cache, temporary, isMoment);
    expect(stopped).toMatchObject({ status: 130, stderr: 'tkpi: interrupted, nothing was written.\n' });
    expect(stopped.tookMs).toBeLessThan(20_000);
    expect(readdirSync(temporary)).toEqual([]);
    expect(processes()).not.toContain(temporary);
    await run(root, cache, temporary);
    expect(readFileSync(join(temporary, 'report.json')).equals(expected)).toBe(true);
  }
});
