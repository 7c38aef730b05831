// What a page costs: its size, how long it takes to write after the scan, and to open in a browser, for a repository of 5,000 files.
//
//   node bench/page.mjs [--files 5000]
//
// The repository is made here: functions of many sizes, clones, cycles. Needs Debian's chromium and playwright-core.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { measuredRun, median } from './measured-run.mjs';

const { values } = parseArgs({ options: { files: { type: 'string', default: '5000' } } });
const tkpi = fileURLToPath(new URL('../bin/tkpi.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tkpi-bench-'));
const root = join(work, 'tree');
const env = { TKPI_CACHE_DIR: join(work, 'cache') };

function source(number) {
  const decisions = (number * 7) % 40;
  const lines = Array.from({ length: decisions }, (_, row) => `  if (ship > ${row + number}) dock(${row});`);
  const copied =
    number % 5 === 0 ? Array.from({ length: 12 }, (_, row) => `  dock(${row}); tie('rope', ${row});`) : [];
  const other = `./quay${number - (number % 10 === 0 ? -9 : 1)}.ts`;
  return `import { moor${number - (number % 10 === 0 ? -9 : 1)} as next } from '${other}';\ndeclare const dock: (berth: number) => void;\ndeclare const tie: (what: string, berth: number) => void;\nexport function moor${number}(ship: number): void {\n  next(ship);\n${[...lines, ...copied].join('\n')}\n}\n`;
}
for (let number = 0; number < Number(values.files); number++) {
  const file = join(
    root,
    `packages/harbour${number % 7}/src/berth${Math.floor(number / 70)}/section${Math.floor(number / 10) % 7}/quay${number}.ts`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source(number));
}
const git = (...args) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args]);
git('init', '-q', '-b', 'main');
git('add', '-A');
git('commit', '-q', '-m', 'start');

const page = join(work, 'page.html');
const run = args => measuredRun(process.execPath, [tkpi, 'scan', '-q', ...args], { cwd: root, env });
await run(['-f', `html=${page}`, '-f', `json=${join(work, 'kpi.json')}`]);
const times = { html: [], json: [] };
for (let round = 0; round < 5; round++) {
  times.json.push((await run(['--detail', 'graph', '-f', `json=${join(work, 'kpi.json')}`])).seconds);
  times.html.push((await run(['-f', `html=${page}`])).seconds);
}
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const opened = [];
for (let round = 0; round < 5; round++) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const started = performance.now();
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
  opened.push((performance.now() - started) / 1000);
  await tab.close();
}
await browser.close();
const { files, findings } = JSON.parse(readFileSync(join(work, 'kpi.json'), 'utf8'));
console.log(
  `${files.length} files, ${findings.length} findings: ${(statSync(page).size / 1e6).toFixed(2)} MB`,
);
console.log(
  `a warm scan with its page ${median(times.html).toFixed(2)} s, with JSON only ${median(times.json).toFixed(2)} s`,
);
console.log(`opened and drawn in ${median(opened).toFixed(2)} s`);
rmSync(work, { recursive: true, force: true });
