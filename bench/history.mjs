// What looking back costs: `tkpi trend` over 1, 2, 4, 8 and 16 quarters and `tkpi quarter`, cold and warm, beside one cold scan.
//
//   node bench/history.mjs <repository> [--rounds 3] [--quarter 2026-Q2]
//
// Only the ratios mean something: machines differ and are shared. Reads the repository, writes to a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measuredRun, median } from './measured-run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, quarter: { type: 'string' } },
});
const cwd = resolve(positionals[0] ?? '.');
const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tkpi-bench-'));
const report = join(work, 'report.json');
const PERIODS = [1, 2, 4, 8, 16];

/** One run; a cold one begins with an empty cache. */
function run(args, isCold) {
  const cache = join(work, 'cache');
  if (isCold) rmSync(cache, { recursive: true, force: true });
  return measuredRun(process.execPath, [tkpi, ...args, '-q', '-f', `json=${report}`], {
    cwd,
    env: { TKPI_CACHE_DIR: cache },
  });
}

const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' }).trim();
const quarter = ['quarter', ...(values.quarter === undefined ? [] : [values.quarter])];
const commands = {
  'one scan of HEAD': ['scan', '--ref', head],
  ...Object.fromEntries(PERIODS.map(last => [`trend --last ${last}`, ['trend', '--last', `${last}`]])),
  [quarter.join(' ')]: quarter,
};
const runs = new Map(Object.keys(commands).map(name => [name, { cold: [], warm: [] }]));
const details = new Map();
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [name, args] of Object.entries(commands)) {
    runs.get(name).cold.push(await run(args, true));
    runs.get(name).warm.push(await run(args, false));
    details.set(name, JSON.parse(readFileSync(report, 'utf8')));
  }
}
rmSync(work, { recursive: true, force: true });

const scan = details.get('one scan of HEAD');
const told = details.get(quarter.join(' '));
const seconds = (name, kind) => median(runs.get(name)[kind].map(one => one.seconds));
const unit = seconds('one scan of HEAD', 'cold');
console.log(
  `${scan.repository.name}: ${scan.total.codeLines} production code lines; ${told.period.label}: ${told.participation.changes} changes, ${told.delta.groups.length} debts changed, ${told.method.measured.parts} parts measured\n`,
);
console.log('| command | cold | of one scan | warm | of its cold run | peak memory |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [name, { cold }] of runs) {
  const [slow, fast] = [seconds(name, 'cold'), seconds(name, 'warm')];
  const memory = Math.max(...cold.map(({ peakMb }) => peakMb));
  console.log(
    `| \`${name}\` | ${slow.toFixed(1)} s | ${(slow / unit).toFixed(2)} × | ${fast.toFixed(1)} s | ${(fast / slow).toFixed(2)} × | ${memory.toFixed(0)} MB |`,
  );
}
