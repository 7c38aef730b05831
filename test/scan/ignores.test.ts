import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { folderWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

/** A function of cyclomatic complexity 13. */
const complex = (name: string) =>
  `export function ${name}(fish) {\n  return fish ${'|| fish '.repeat(12)};\n}\n`;
/** Code of 12 lines, the same each time. */
const REPEATED = Array.from(
  { length: 12 },
  (_, index) => `  boats.push(fish.of(${index}) + ${index});\n`,
).join('');
const repeated = (name: string) => `export function ${name}(boats, fish) {\n${REPEATED}}\n`;

const places = (findings: readonly Finding[], code: string) =>
  findings
    .filter(finding => finding.code === code)
    .flatMap(({ locations }) => locations)
    .map(({ path, startLine, ignored }) => [path, startLine, ignored]);

test('complexity: marks the function that begins in the next line with code', async () => {
  const root = folderWith({
    'quay.js': `// tkpi-ignore-next-line complexity: tide table\n\n/** Docks. */\n${complex('dock')}\n${complex('sail')}`,
    'pier.js': `// tkpi-ignore-next-line complexity\n${complex('land')}`,
  });
  const { findings, ignores, total } = await scanned(root);
  expect(places(findings, 'excess-complexity')).toEqual([
    ['pier.js', 2, undefined],
    ['quay.js', 4, 'tide table'],
    ['quay.js', 8, undefined],
  ]);
  expect(ignores).toEqual([
    { path: 'pier.js', line: 1, kpi: 'complexity', used: true },
    { path: 'quay.js', line: 1, kpi: 'complexity', reason: 'tide table', used: true },
  ]);
  // the score stays honest
  expect(total.kpis[1]).toMatchObject({ id: 'complexity', numerator: 9 });
});

test('layering: marks imports that break a rule or lie in a cycle', async () => {
  const root = folderWith({
    'tkpi.config.json':
      '{ "layers": { "define": { "sea": ["sea/**"], "land": ["land/**"] }, "allow": { "sea": [], "land": [] } } }',
    'sea/fish.js':
      "// tkpi-ignore-next-line layers: until the pier is built\nimport {\n  crane,\n} from '../land/crane.js';\ncrane();\n",
    'sea/net.js': "import '../land/crane.js';\n",
    'land/crane.js':
      "/* tkpi-ignore-next-line all -- known */\nimport './rope.js';\nexport const crane = () => 1;\n",
    'land/rope.js': "import './crane.js';\n",
  });
  const { findings, ignores } = await scanned(root);
  expect(places(findings, 'layer-violation')).toEqual([
    ['sea/fish.js', 2, 'until the pier is built'],
    ['sea/net.js', 1, undefined],
  ]);
  expect(places(findings, 'cycle')).toEqual([
    ['land/crane.js', 2, 'known'],
    ['land/rope.js', 1, undefined],
  ]);
  expect(ignores.map(({ kpi, used }) => [kpi, used])).toEqual([
    ['all', true],
    ['layering', true],
  ]);
});

test('duplication: marks the place of a clone that the comment stands above or in', async () => {
  const root = folderWith({
    'quay.js': `// tkpi-ignore-next-line duplication: one for each port\n${repeated('dock')}`,
    'pier.js': repeated('land').replace('{\n', '{\n  // tkpi-ignore-next-line duplication: inside\n'),
    'mole.js': `// tkpi-ignore-next-line duplication: elsewhere\nexport const sea = 1;\n${repeated('sail')}`,
  });
  const { findings, ignores } = await scanned(root);
  expect(places(findings, 'clone').map(([path, , ignored]) => [path, ignored])).toEqual([
    ['mole.js', undefined],
    ['pier.js', 'inside'],
    ['quay.js', expect.anything()],
  ]);
  expect(ignores.map(({ path, used }) => [path, used])).toEqual([
    ['mole.js', false],
    ['pier.js', true],
    ['quay.js', true],
  ]);
});

test('a comment has an effect on the KPIs that it names, and on production files', async () => {
  const root = folderWith({
    'quay.js': `// tkpi-ignore-next-line duplication, complexity, tides: both\n${complex('dock')}`,
    'pier.js': `// tkpi-ignore-next-line duplication: not this one\n${complex('land')}`,
    'text.js': 'export const text = `\n// tkpi-ignore-next-line complexity: in a template\n`;\n',
    'quay.test.js': '// tkpi-ignore-next-line complexity: a test\nexport const a = 1;\n',
  });
  const { findings, ignores } = await scanned(root);
  expect(places(findings, 'excess-complexity')).toEqual([
    ['pier.js', 2, undefined],
    ['quay.js', 2, 'both'],
  ]);
  expect(ignores.map(({ path, kpi, used }) => [path, kpi, used])).toEqual([
    ['pier.js', 'duplication', false],
    ['quay.js', 'duplication', false],
    ['quay.js', 'complexity', true],
    ['quay.js', 'tides', false],
  ]);
});

test('of two comments above one place the first with a reason is told, and both are used', async () => {
  const all = ['complexity', 'complexity: first', 'all: second'];
  const marks = all.map(text => `// tkpi-ignore-next-line ${text}\n`).join('');
  const { findings, ignores } = await scanned(folderWith({ 'quay.js': `${marks}${complex('dock')}` }));
  expect(places(findings, 'excess-complexity')).toEqual([['quay.js', 4, 'first']]);
  expect(ignores.every(({ used }) => used)).toBe(true);
});

test('facts from the cache know the comments, and the snapshot fits the schema', async () => {
  const files = { 'quay.js': `// tkpi-ignore-next-line all: tide table\n${complex('dock')}` };
  const env = { TKPI_CACHE_DIR: folderWith({}) };
  const scan = (extra: Record<string, string>) =>
    tkpi(folderWith({ ...files, ...extra }), ['scan', '-f', 'json'], env);
  const ignoresIn = (text: string) => (JSON.parse(text) as { ignores: unknown }).ignores;
  const { stdout: first } = await scan({});
  expect(ignoresIn((await scan({ 'pier.js': 'a;\n' })).stdout)).toEqual(ignoresIn(first));
  const schema = fileURLToPath(new URL('../../schema/tkpi-snapshot-1.json', import.meta.url));
  const fits = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  fits(JSON.parse(first));
  expect(fits.errors).toBeNull();
  expect(first).toContain('"mass":3,"ignored":"tide table"');
});

test('the reports count the comments, and list them when asked to', async () => {
  const root = folderWith({
    'quay.js': `// tkpi-ignore-next-line complexity: tide table\n${complex('dock')}`,
    'pier.js': `// tkpi-ignore-next-line complexity\n${complex('land')}// tkpi-ignore-next-line all: b\nland();\n// tkpi-ignore-next-line: c\n`,
  });
  const report = async (...args: string[]) =>
    (await tkpi(root, ['scan', ...args])).stdout.replace(/\n {14}/g, ' ');
  const summary =
    '1 place is kept out of the gate by tkpi-ignore-next-line, 1 without a reason has no effect, ' +
    '1 stands above nothing, 1 names no KPI that there is';
  const terminal = await report();
  expect(terminal).toContain(`Ignored       ${summary}   (--verbose lists them)`);
  expect(terminal).not.toContain('tide table');
  const verbose = await report('--verbose');
  expect(verbose).toContain(`${summary} complexity (without a reason has no effect)  pier.js:1`);
  expect(verbose).toContain('all: b (stands above nothing)  pier.js:5');
  expect(verbose).toContain('(blank): c (names no KPI that there is)  pier.js:7');
  expect(verbose).toContain('complexity: tide table  quay.js:1');
  expect(await report('-f', 'markdown')).toContain(`- **Ignored:** ${summary}\n`);
  const list = await report('-f', 'markdown', '--verbose');
  expect(list).toContain('| `quay.js:1` | `complexity` | tide table |\n');
  expect(list).toContain('| `pier.js:5` | `all` | b **stands above nothing** |\n');
});

test('says nothing of comments that are not there, nor of a KPI that was not measured', async () => {
  expect((await tkpi(folderWith({ 'a.js': 'a;\n' }), ['scan', '--verbose'])).stdout).not.toContain('Ignored');
  const root = folderWith({
    'tkpi.config.json': '{ "analyzers": { "duplication": false } }',
    'quay.js': '// tkpi-ignore-next-line duplication: one for each port\na;\n',
  });
  const { stdout } = await tkpi(root, ['scan']);
  expect(stdout).toContain('0 places are kept out of the gate');
  expect(stdout).not.toContain('above nothing');
});
