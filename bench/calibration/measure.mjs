import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { KPIS } from './score.mjs';

const TKPI = fileURLToPath(new URL('../../bin/tkpi.js', import.meta.url));

/**
 * Scans a folder with the built tkpi and keeps the counts of its total (production code only).
 *
 * @param {string} folder what to scan
 * @param {string} label how the row is called
 * @param {string[]} options further options of `tkpi scan`
 * @returns {{counts: import('./score.mjs').Counts, oddities: string[]}} oddities: what could make the counts
 *   doubtful (files that failed, unresolved imports, notices other than that there are no layer rules)
 * @throws when the scan fails or one of the KPIs could not be measured
 */
export function measureFolder(folder, label, options) {
  const output = execFileSync(
    process.execPath,
    [TKPI, 'scan', folder, '-f', 'json', '--quiet', '--no-cache', ...options],
    { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const snapshot = JSON.parse(output);
  const { total } = snapshot;
  const kpis = {};
  for (const { id } of KPIS) {
    const kpi = total.kpis.find(one => one.id === id);
    if (kpi?.state !== 'measured') throw new Error(`${label}: ${id} not measured: ${kpi?.reason}`);
    kpis[id] = { numerator: kpi.numerator, denominator: kpi.denominator };
  }
  const counts = { package: label, files: total.files, codeLines: total.codeLines, kpis };
  return { counts, oddities: odditiesOf(snapshot) };
}

function odditiesOf({ scope, analyzers, total }) {
  const notices = analyzers
    .flatMap(analyzer => analyzer.notices ?? [])
    .filter(notice => notice !== 'cycles only' && !notice.startsWith('layer rules: none configured'));
  const failed = scope.failed.map(({ path }) => `failed: ${path}`);
  const skipped = scope.skipped.map(({ path, reason }) => `skipped: ${path} (${reason})`);
  const unresolved = total.metrics.find(({ id }) => id === 'imports.unresolved')?.value ?? 0;
  return [
    ...notices,
    ...failed,
    ...skipped,
    ...(unresolved > 0 ? [`unresolved imports: ${unresolved}`] : []),
  ];
}
