// The last eight quarters of real repositories: do both bridges add up, and how much of what moved is attributed to changes?
//
//   node bench/quarters.mjs <repository>… [--last 8]
//
// Exits with 1 when a bridge does not add up to 1e-9 points. Reads the repositories, writes to a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { last: { type: 'string', default: '8' } },
});
const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tkpi-bench-'));
const env = { ...process.env, TKPI_CACHE_DIR: process.env.TKPI_CACHE_DIR ?? join(work, 'cache') };

function reportOf(args, cwd) {
  const file = join(work, 'report.json');
  execFileSync(process.execPath, [tkpi, ...args, '-q', '-f', `json=${file}`], { cwd, env });
  return JSON.parse(readFileSync(file, 'utf8'));
}

const sum = values => values.reduce((total, value) => total + value, 0);
const pointsOf = list => sum(list.map(({ points }) => points));

console.log(
  '| repository | quarter | changes | score | moved | debts | steps | attributed | not attributed | sums |',
);
console.log('| --- | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |');
for (const repository of positionals) {
  const cwd = resolve(repository);
  const { steps: periods } = reportOf(['trend', '--last', values.last], cwd);
  for (const { period } of periods) {
    const { repository: name, delta, bridge, participation } = reportOf(['quarter', period], cwd);
    const { before, after, points } = delta.total;
    const differences = [
      pointsOf(delta.bridge) - points,
      pointsOf(bridge.changes) + pointsOf(bridge.growth) + bridge.scope + bridge.unattributed - points,
      ...bridge.changes.map(bar => pointsOf(bar.steps) - bar.points),
    ];
    const off = Math.max(...differences.map(Math.abs));
    if (!(off < 1e-9)) process.exitCode = 1;
    const steps = bridge.changes.flatMap(bar => bar.steps);
    const moved = sum(steps.map(step => Math.abs(step.points)));
    const rest = sum(bridge.unattributedGroups.map(group => Math.abs(group.points)));
    console.log(
      `| ${name} | ${period} | ${participation.changes} | ${before.value.toFixed(1)} → ${after.value.toFixed(1)} | ${points.toFixed(2)} | ${delta.groups.length} | ${steps.length} | ${((100 * moved) / (moved + rest)).toFixed(1)} % | ${bridge.unattributed.toFixed(3)} | off by ${off.toExponential(0)} |`,
    );
  }
}
rmSync(work, { recursive: true, force: true });
