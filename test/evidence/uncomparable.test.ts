import { expect, it } from 'vitest';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { debts, told } from './harbour.ts';

const calm = { 'tkpi.config.json': '{ "analyzers": { "maintainability": false } }\n' };
/** Twelve decisions, and twelve lines that repeat themselves. */
const complex = `export function f(a: any): void {\n${'  if (a.b) a.c();\n'.repeat(12)}}\n`;

it('the first code of a repository: debts without points, and scores that are not compared', async () => {
  const root = repositoryWith({ ...calm, 'README.md': 'Soon.\n' });
  writeFiles(root, { 'src/f.ts': complex });
  commitAll(root, 'Begin');
  const { evidence } = await told(root, 'HEAD');
  expect(debts(evidence)).toEqual(['introduced clone 0 → 12', 'introduced excess-complexity 0 → 3']);
  expect(evidence.score).toMatchObject({ notComparable: 'there is no production code on one side' });
  expect(evidence.score.parts).toBeUndefined();
  expect(evidence.kpis[1]).toEqual({
    id: 'complexity',
    after: { numerator: 3, denominator: 12 },
    reason: 'no production code',
  });
  const { stdout } = await tkpi(root, ['evidence', 'HEAD', '-f', 'markdown']);
  expect(stdout).toContain('not comparable: there is no production code on one side (none before, ');
  expect(stdout).toContain('| excess decisions | not measured | 3 of 12 (25.0 %) |  |');
});

it('the last code of a repository', async () => {
  const root = repositoryWith({ ...calm, 'src/f.ts': complex });
  git(root, 'rm', '-q', '-r', 'src');
  commitAll(root, 'End');
  const { evidence } = await told(root, 'HEAD');
  expect(debts(evidence)).toEqual(['resolved clone 12 → 0', 'resolved excess-complexity 3 → 0']);
  expect(evidence.files).toMatchObject([{ path: 'src/f.ts', state: 'removed' }]);
});

it('a change that touches no code says so', async () => {
  const root = repositoryWith({ ...calm, 'src/f.ts': complex, 'test/f.test.ts': 'export const t = 1;\n' });
  writeFiles(root, { 'README.md': 'Words.\n', 'test/f.test.ts': 'export const t = 2;\n' });
  commitAll(root, 'Words');
  const { stdout } = await tkpi(root, ['evidence', 'HEAD']);
  expect(stdout).toContain('This change touched no production code.');
  expect(stdout).toContain('unchanged');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'Nothing');
  expect((await tkpi(root, ['evidence', 'HEAD'])).stdout).toContain('This change touched no file.');
});

it('neither side has code: 2', async () => {
  const root = repositoryWith({ 'README.md': 'One.\n' });
  writeFiles(root, { 'README.md': 'Two.\n' });
  commitAll(root, 'Two');
  const { exitCode, error } = await told(root, 'HEAD');
  expect([exitCode, error?.code]).toEqual([2, 'nothing-to-measure']);
});

it('a file that cannot be parsed is named: what is in it is missing', async () => {
  const root = repositoryWith({ ...calm, 'src/f.ts': complex, 'src/g.ts': 'export const g = 1;\n' });
  writeFiles(root, { 'src/g.ts': 'export const g = ;\n' });
  commitAll(root, 'Break it');
  const { evidence } = await told(root, 'HEAD');
  expect(evidence.notices).toEqual(['Could not be measured after the change: src/g.ts.']);
});

it('both sides are measured by the configuration of today', async () => {
  const root = repositoryWith({ ...calm, 'src/f.ts': complex });
  writeFiles(root, { 'src/f.ts': `${complex}export const g = 1;\n` });
  const head = commitAll(root, 'More');
  writeFiles(root, {
    'tkpi.config.json': '{ "complexity": { "limit": 5 }, "analyzers": { "maintainability": false } }\n',
  });
  commitAll(root, 'A lower limit');
  // 12 decisions are complexity 13
  expect((await told(root, head)).evidence.kpis[1]).toMatchObject({
    before: { numerator: 8 },
    after: { numerator: 8 },
  });
});
