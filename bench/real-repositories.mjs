// One row of a Markdown table for each repository: size, time, memory, KPIs, what was left out.
//
//   node bench/real-repositories.mjs <repository> [<repository> …]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuredRun } from './measured-run.mjs';

const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tkpi-real-'));
const number = value => value.toLocaleString('en-US');
const percent = kpi => (kpi.state === 'measured' ? `${(100 * kpi.value).toFixed(1)} %` : 'not measured');
const gitCount = cwd =>
  Number(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd, encoding: 'utf8' }));

console.log(
  '| repository | commit | commits | applications | production files | code lines | test files | cold | warm | peak memory | duplication | complexity | layering | AQS | skipped | failed |',
);
console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
for (const path of process.argv.slice(2)) {
  const cwd = resolve(path);
  const report = join(work, 'snapshot.json');
  const env = { TKPI_CACHE_DIR: join(work, 'cache') };
  rmSync(env.TKPI_CACHE_DIR, { recursive: true, force: true });
  const cold = await measuredRun(process.execPath, [tkpi, 'scan', '-q', '-f', `json=${report}`], {
    cwd,
    env,
  });
  const warm = await measuredRun(process.execPath, [tkpi, 'scan', '-q', '-f', `json=${report}`], {
    cwd,
    env,
  });
  const { repository, applications, total, scope } = JSON.parse(readFileSync(report, 'utf8'));
  const [duplication, complexity, layering] = total.kpis;
  const cells = [
    ...[repository.name, repository.commit.slice(0, 7), number(gitCount(cwd)), applications.length],
    ...[number(total.files), number(total.codeLines), number(scope.tests)],
    ...[`${cold.seconds.toFixed(1)} s`, `${warm.seconds.toFixed(1)} s`, `${cold.peakMb.toFixed(0)} MB`],
    ...[
      percent(duplication),
      percent(complexity),
      percent(layering),
      `${total.score.value.toFixed(1)} ${total.score.grade}`,
    ],
    ...[scope.skipped.length, scope.failed.length],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
rmSync(work, { recursive: true, force: true });
