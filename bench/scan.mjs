// Side by side on one repository: tkpi cold and warm, jscpd and dependency-cruiser one after the other on the same
// files, and fallow when it is installed.
//
//   node bench/scan.mjs <repository> [--rounds 3] [--fallow path/to/fallow]
//
// Rounds are interleaved, the medians are compared. Only the ratios mean something: machines differ and are shared.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measuredRun, median } from './measured-run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, fallow: { type: 'string' } },
});
const repository = resolve(positionals[0] ?? '.');
const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tkpi-bench-'));
const cache = join(work, 'cache');

const snapshot = JSON.parse(
  execFileSync(process.execPath, [tkpi, 'scan', '-q', '--no-cache', '-f', 'json'], {
    cwd: repository,
    maxBuffer: 1e9,
    encoding: 'utf8',
  }),
);
const paths = snapshot.files.filter(({ kind }) => kind === 'production').map(({ path }) => path);
const files = paths.map(path => join(repository, path));
// jscpd gets a folder that holds these files and no others: naming thousands of paths makes it several times slower
const copies = join(work, 'files');
for (const path of paths) cpSync(join(repository, path), join(copies, path));
const settings = join(work, 'jscpd.json');
writeFileSync(
  settings,
  JSON.stringify({
    ...{ path: [copies], minTokens: 50, minLines: 5, maxLines: 1e6, maxSize: '10mb', reporters: ['json'] },
    ...{ output: work, silent: true, noTips: true, gitignore: false },
  }),
);
const installed = path => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
const cruise = installed('dependency-cruiser/bin/dependency-cruise.mjs');
const jscpd = installed('jscpd/run-jscpd.js');

const contenders = {
  'tkpi scan, cold': () => {
    rmSync(cache, { recursive: true, force: true });
    return measuredRun(process.execPath, [tkpi, 'scan'], { cwd: repository, env: { TKPI_CACHE_DIR: cache } });
  },
  'tkpi scan, warm': () =>
    measuredRun(process.execPath, [tkpi, 'scan'], { cwd: repository, env: { TKPI_CACHE_DIR: cache } }),
  'jscpd 5.3.3': () => measuredRun(process.execPath, [jscpd, '-c', settings], { cwd: work }),
  'dependency-cruiser 17.4.3': () =>
    measuredRun(
      process.execPath,
      [cruise, '--no-config', '-T', 'json', '--ts-pre-compilation-deps', ...files],
      { cwd: repository },
    ),
  ...(values.fallow ? { fallow: () => measuredRun(values.fallow, ['-f', 'json'], { cwd: repository }) } : {}),
};

const runs = new Map(Object.keys(contenders).map(name => [name, []]));
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [name, run] of Object.entries(contenders)) runs.get(name).push(await run());
}
rmSync(work, { recursive: true, force: true });

const seconds = name => median(runs.get(name).map(run => run.seconds));
const cold = seconds('tkpi scan, cold');
console.log(
  `${snapshot.repository?.name}: ${paths.length} production files, ${snapshot.total.codeLines} code lines, ${snapshot.scope.tests} test files`,
);
console.log(`medians of ${values.rounds} interleaved rounds\n`);
console.log('| run | seconds | of tkpi cold | peak memory | exit |\n|---|---:|---:|---:|---:|');
for (const [name, results] of runs) {
  const peak = Math.max(...results.map(run => run.peakMb));
  console.log(
    `| ${name} | ${seconds(name).toFixed(2)} | ${(seconds(name) / cold).toFixed(2)} | ${peak.toFixed(0)} MB | ${results[0].exitCode} |`,
  );
}
const both = seconds('jscpd 5.3.3') + seconds('dependency-cruiser 17.4.3');
console.log(`| jscpd + dependency-cruiser | ${both.toFixed(2)} | ${(both / cold).toFixed(2)} | | |`);
