// `tkpi check` on a change of one file, with a warm cache, beside `git diff` and a jscpd run over the same tree.
//
//   node bench/check.mjs <repository> [--rounds 5]
//
// Works in a clone. Every round changes the file anew, so the changed file is always parsed and its tree compared anew.
// Only the ratios mean something: machines differ and are shared.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measuredRun, median } from './measured-run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' } },
});
const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const jscpd = fileURLToPath(new URL('../node_modules/jscpd/run-jscpd.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tkpi-bench-'));
const clone = join(work, 'clone');
const git = (...args) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });
execFileSync('git', ['clone', '-q', '--shared', '--no-checkout', resolve(positionals[0] ?? '.'), clone]);
git('read-tree', 'HEAD');
spawnSync('git', ['checkout-index', '-f', '-a'], { cwd: clone }); // a partial clone misses some files; the rest is enough
const env = { TKPI_CACHE_DIR: join(work, 'cache') };
const scan = ['scan', '-q', '-f', `json=${join(work, 'snapshot.json')}`];
await measuredRun(process.execPath, [tkpi, ...scan], { cwd: clone, env });
const { default: snapshot } = await import(join(work, 'snapshot.json'), { with: { type: 'json' } });
const file = snapshot.files.find(({ kind, functions }) => kind === 'production' && functions > 5).path;
await measuredRun(process.execPath, [tkpi, 'check', '--base', 'HEAD'], { cwd: clone, env });

const settings = join(work, 'jscpd.json');
writeFileSync(
  settings,
  JSON.stringify({
    ...{ path: [clone], minTokens: 50, minLines: 5, maxLines: 1e6, maxSize: '10mb', reporters: ['json'] },
    ...{ output: work, silent: true, noTips: true, format: ['typescript', 'tsx', 'javascript', 'jsx'] },
  }),
);

const contenders = {
  'tkpi check --base HEAD': () =>
    measuredRun(process.execPath, [tkpi, 'check', '--base', 'HEAD'], { cwd: clone, env }),
  'git diff HEAD': () =>
    measuredRun('git', ['diff', 'HEAD', '--', '*.ts', '*.tsx', '*.js', '*.jsx'], { cwd: clone }),
  'jscpd 5.3.3 over the tree': () => measuredRun(process.execPath, [jscpd, '-c', settings], { cwd: work }),
};
const runs = new Map(Object.keys(contenders).map(name => [name, []]));
for (let round = 0; round < Number(values.rounds); round++) {
  appendFileSync(join(clone, file), `\nexport const round${round} = (value) => (value ? ${round} : 0);\n`);
  for (const [name, run] of Object.entries(contenders)) runs.get(name).push(await run());
}
rmSync(work, { recursive: true, force: true });

const seconds = name => median(runs.get(name).map(run => run.seconds));
const own = seconds('tkpi check --base HEAD');
console.log(
  `${snapshot.repository.name}: ${snapshot.total.codeLines} production code lines; one file changed`,
);
console.log(`medians of ${values.rounds} interleaved rounds\n`);
console.log('| run | seconds | of tkpi check | peak memory |\n|---|---:|---:|---:|');
for (const [name, results] of runs) {
  const peak = Math.max(...results.map(run => run.peakMb));
  console.log(
    `| ${name} | ${seconds(name).toFixed(2)} | ${(seconds(name) / own).toFixed(2)} | ${peak.toFixed(0)} MB |`,
  );
}
const others = seconds('git diff HEAD') + seconds('jscpd 5.3.3 over the tree');
console.log(
  `\ngit diff and jscpd together: ${others.toFixed(2)} s; tkpi check takes ${(own / others).toFixed(2)} × that`,
);
