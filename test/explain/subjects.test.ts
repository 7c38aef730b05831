import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { explained, freshFolder, QUARRY, QUARRY_FILES, scannedQuarry, subjectOf } from './quarry.ts';

it('a KPI goes before a folder of its name, which is written with ./', async () => {
  expect(await subjectOf('kpi', 'complexity')).toMatchObject({ term: { id: 'complexity' } });
  expect(await subjectOf('path', './complexity', '-C', join(QUARRY, 'src'))).toMatchObject({
    path: 'complexity',
    isFile: false,
    files: 1,
  });
});

it.each([
  ['src/pit', { path: 'src/pit', isFile: false }],
  ['src/pit/', { path: 'src/pit', isFile: false }],
  ['./src/pit/../pit/east.ts', { path: 'src/pit/east.ts', isFile: true }],
  ['.', { path: '.', isFile: false }],
])('%s is a path', async (word, subject) => {
  expect(await subjectOf('path', word)).toMatchObject(subject);
});

it.each([
  'src/pit/blast.ts:3',
  'src/pit/blast.ts:3:7',
  'src/pit/blast.ts:3-9',
  'src/pit/blast.ts#L3',
  './src/pit/blast.ts#L3-L9',
])('%s is a line', async word => {
  expect(await subjectOf('line', word)).toMatchObject({ path: 'src/pit/blast.ts', line: 3 });
});

it('a whole path is one too', async () => {
  expect(await subjectOf('path', join(QUARRY, 'src/pit'))).toMatchObject({ path: 'src/pit', isFile: false });
});

it('paths are taken from the scanned folder, from the current one, and from the top of the repository', async () => {
  const root = freshFolder();
  writeFiles(root, { 'apps/shop/src/a.ts': 'export const a = 1;\n' });
  git(root, 'init', '-q');
  commitAll(root, 'start');
  for (const word of ['src/a.ts', 'apps/shop/src/a.ts']) {
    const { stdout } = await tkpi(root, ['explain', word, '-C', 'apps/shop', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ subject: { path: 'src/a.ts' } });
  }
  const { stdout } = await tkpi(join(root, 'apps/shop'), ['explain', 'apps/shop/src/a.ts:1', '-f', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ subject: { kind: 'line', path: 'src/a.ts' } });
});

it('what files cost adds up to what their folder costs, and all of it to 100 − score', async () => {
  const { explanation } = await explained(QUARRY, '.');
  const whole = explanation.subject.kind === 'path' ? explanation.subject.points : 0;
  expect(whole).toBeCloseTo(100 - (explanation.score?.value ?? 0), 9);
  const { files } = await scannedQuarry();
  const inPit = files.filter(({ path }) => path.startsWith('src/pit/'));
  let sum = 0;
  for (const { path } of inPit) sum += (await subjectOf('path', path)).points;
  const { points, costs, findings } = await subjectOf('path', 'src/pit');
  expect(points).toBeCloseTo(sum, 9);
  expect(findings.reduce((all, own) => all + own.points, 0)).toBeCloseTo(points, 9);
  expect(costs.map(({ kpi, mass }) => `${kpi} ${mass}`)).toEqual([
    'duplication 41',
    'complexity 9',
    'layering 0',
  ]);
});

it('a file has its functions and imports, those in debt with their finding', async () => {
  const { functions, imports, importedBy } = await subjectOf('path', 'src/yard/lift.ts');
  expect(functions?.map(({ name }) => name)).toEqual(['lift']);
  expect(imports).toEqual([
    {
      from: 'src/yard/lift.ts',
      to: 'src/pit/blast.ts',
      line: 1,
      kind: 'static',
      finding: expect.stringMatching(/^layers:/),
    },
  ]);
  expect(importedBy).toEqual(['src/pit/east.ts', 'src/pit/north.ts', 'src/pit/west.ts']);
  const { imports: clean } = await subjectOf('path', 'src/pit/north.ts');
  expect(clean?.map(({ finding }) => finding)).toEqual([undefined]);
});

it('an import beside a cycle, of a module in it, is in no debt', async () => {
  const root = freshFolder();
  writeFiles(root, {
    'a.ts':
      "import { b } from './b.ts';\nexport const a = () => b;\nexport const late = () => import('./c.ts');\n",
    'b.ts': "import { c } from './c.ts';\nexport const b = () => c;\n",
    'c.ts': "import { a } from './a.ts';\nexport const c = () => a;\n",
  });
  const { explanation } = await explained(root, 'a.ts');
  const imports = explanation.subject.kind === 'path' ? explanation.subject.imports : undefined;
  expect(imports?.map(({ to, line, finding }) => [to, line, finding !== undefined])).toEqual([
    ['b.ts', 1, true],
    ['c.ts', 3, false],
  ]);
});

it('what is asked is told as a word that asks for the same, never as a path of the machine', async () => {
  const asked = async (...args: string[]) => (await explained(QUARRY, ...args)).explanation.asked;
  expect(await asked(join(QUARRY, 'src/pit/'))).toBe('src/pit');
  expect(await asked('./src/pit/blast.ts#L3')).toBe('src/pit/blast.ts:3');
  expect(await asked('./complexity', '-C', join(QUARRY, 'src'))).toBe('./complexity');
  expect(await asked('dc46')).toBe('complexity:dc46eb1627a99ad2');
});

it.each([
  ['test/blast.test.ts', 'test'],
  ['src/made.ts', 'generated'],
])('%s is not scored: %s', async (path, notScored) => {
  expect(await subjectOf('path', path)).toMatchObject({ notScored, points: 0, files: 0 });
});

it('a file that could not be parsed costs nothing because nobody knows what it costs, and says so', async () => {
  const root = freshFolder();
  writeFiles(root, { 'a.ts': 'export const a = 1;\n', 'broken.ts': 'export const = ;\n' });
  const { explanation } = await explained(root, 'broken.ts');
  expect(explanation.subject).toMatchObject({ notScored: { reason: 'syntax-error' } });
  expect((await explained(root, 'broken.ts:1')).error?.code).toBe('no-such-line');
});

it.each([
  ['complexty', 'unknown-subject', 'Did you mean complexity?'],
  ['layers', 'unknown-subject', 'Did you mean layering?'],
  ['scores', 'unknown-subject', 'Did you mean score?'],
  ['src/pit/blest.ts', 'unknown-subject', 'Did you mean src/pit/blast.ts?'],
  ['blast.ts:12', 'unknown-subject', 'Did you mean src/pit/blast.ts:12?'],
  ['src/pti', 'unknown-subject', 'Did you mean src/pit?'],
  ['fire', 'unknown-subject', 'Did you mean src/pit/blast.ts:2, where Blast.fire is?'],
  ['complexity:dc4', 'unknown-subject', 'Give at least 4 digits'],
  ['complexity:dc46eb2', 'unknown-subject', 'Did you mean complexity:dc46eb1627a99ad2'],
  ['complexity:ffff', 'unknown-subject', 'Ask for "score"'],
  ['README.md', 'unknown-subject', 'Only TypeScript and JavaScript files'],
  ['../elsewhere/a.ts', 'unknown-subject', 'Only TypeScript and JavaScript files'],
  ['/etc/passwd', 'unknown-subject', 'Only TypeScript and JavaScript files'],
  ['', 'unknown-subject', 'Ask for "score"'],
  ['src/pit/blast.ts:0', 'no-such-line', 'Lines count from 1.'],
  ['src/pit/blast.ts:99', 'no-such-line', 'It has 23, counted from 1.'],
  ['src/pit:3', 'no-such-line', 'tkpi explain src/pit'],
])('%j is an error that helps', async (word, code, hint) => {
  const { exitCode, error } = await explained(QUARRY, word);
  expect([exitCode, error?.code]).toEqual([2, code]);
  expect(error?.hint).toContain(hint);
});

it('a start that several ids have is ambiguous, and they are listed', async () => {
  const root = freshFolder();
  // the ids of functions are hashes of path and name: among so many some begin alike
  const deep = Array.from(
    { length: 700 },
    (_, index) => `export const f${index} = (a: any) => a && a && a;\n`,
  ).join('');
  writeFiles(root, { 'tkpi.config.json': '{ "complexity": { "limit": 1 } }', 'a.ts': deep });
  const { explanation } = await explained(root, 'complexity');
  const ids =
    explanation.subject.kind === 'kpi' ? explanation.subject.findings.map(({ finding }) => finding.id) : [];
  const start = (id: string) => id.slice(0, 'complexity:'.length + 4);
  const twin = ids.find(id => ids.some(other => other !== id && start(other) === start(id))) ?? '';
  const { error, exitCode } = await explained(root, start(twin));
  expect([exitCode, error?.code]).toEqual([2, 'ambiguous-debt']);
  expect(error?.message).toContain(twin);
});

it('outside of git, and for the rest of a folder, it is the same', async () => {
  const root = freshFolder();
  writeFiles(root, QUARRY_FILES);
  const { explanation } = await explained(root, 'src/pit/blast.ts:2');
  expect(explanation.repository).toBeUndefined();
  expect(explanation.subject).toEqual(await subjectOf('line', 'src/pit/blast.ts:2'));
});
