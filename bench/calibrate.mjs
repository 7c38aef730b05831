/**
 * Calibrates the score model on published packages, or places folders among them. After `npm run build`:
 *
 *   node bench/calibrate.mjs                             downloads, scans, prints tables
 *   node bench/calibrate.mjs --write                     … and renews docs/calibration.md and rules/percentiles-aq-1.json
 *   node bench/calibrate.mjs --rescore --write           the counts of that file again, under changed half-lives
 *   node bench/calibrate.mjs --only zod --only rxjs      some packages
 *   node bench/calibrate.mjs --folder path/to/repository a folder, beside the packages counted before
 *
 * `--downloads <folder>` keeps the tarballs (default: node_modules/.cache/tkpi-calibration).
 * Packages are measured with tkpi's defaults (`--no-config`), folders with their own configuration.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderCalibration } from './calibration/markdown.mjs';
import { measureFolder } from './calibration/measure.mjs';
import { obtainSources } from './calibration/obtain.mjs';
import { PACKAGES } from './calibration/packages.mjs';
import { renderPlace } from './calibration/place.mjs';
import { scoreCounts } from './calibration/score.mjs';
import { percentileTable, propose } from './calibration/summary.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = join(ROOT, 'docs/calibration.md');
const PERCENTILES = join(ROOT, 'rules/percentiles-aq-1.json');
/** What `--write` renews in the document lies between these. */
const MEASURED = /(?<=<!-- measured: begin -->\n)[\s\S]*(?=<!-- measured: end -->)/;

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    downloads: { type: 'string', default: join(ROOT, 'node_modules/.cache/tkpi-calibration') },
    rescore: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (options.folder.length > 0) placeFolders(options.folder);
else calibrate();

function placeFolders(folders) {
  for (const folder of folders) {
    console.log(renderPlace(measureFolder(folder, folder, []).counts, countedBefore()));
  }
}

function calibrate() {
  const entries = PACKAGES.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  if (entries.length === 0) throw new Error('--only names no package of bench/calibration/packages.json');
  const counts = options.rescore ? countedBefore() : entries.map(measurePackage);
  const rows = counts.map(scoreCounts);
  const tables = renderCalibration(rows, propose(rows));
  console.log(tables);
  if (!options.write) return;
  if (rows.length !== PACKAGES.length) throw new Error('--write needs all packages of the list');
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(MEASURED, () => `\n${tables}\n\n`),
  );
  writeFileSync(PERCENTILES, `${JSON.stringify(percentileTable(rows), null, 2)}\n`);
}

function countedBefore() {
  return JSON.parse(readFileSync(PERCENTILES, 'utf8')).packages;
}

function measurePackage(entry) {
  const label = `${entry.name}@${entry.version}`;
  const workspace = mkdtempSync(join(tmpdir(), 'tkpi-calibration-'));
  try {
    const sources = obtainSources(entry, options.downloads, workspace);
    const { counts, oddities } = measureFolder(sources, label, ['--no-config']);
    console.error([label, ...oddities].join('\n  '));
    return counts;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
