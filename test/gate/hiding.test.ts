import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Delta } from '../../src/model/delta.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

/** A function of this cyclomatic complexity. */
const bad = (name: string, complexity: number) =>
  `export function ${name}(n: number): number {\n${Array.from({ length: complexity - 1 }, (_, at) => `  if (n > ${at}) return ${name.length + at};\n`).join('')}  return n;\n}\n`;

const start = () =>
  repositoryWith({ 'src/bad.ts': bad('bad', 40), 'src/good.ts': 'export const good = 1;\n' });

async function checked(root: string): Promise<Delta & { verdict: Verdict; exitCode: number }> {
  const { stdout, stderr, exitCode } = await tkpi(root, ['check', '--base', 'HEAD', '-f', 'json']);
  if (stdout === '') throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Delta & { verdict: Verdict }), exitCode };
}

test('a mark "generated" takes debt out of scope, which is no improvement of the code', async () => {
  const root = start();
  writeFiles(root, { 'src/bad.ts': `// @generated\n${bad('bad', 40)}` });
  const { groups, files, exitCode } = await checked(root);
  expect(groups.map(({ state, cause }) => [state, cause])).toEqual([['resolved', 'scope']]);
  expect(files.scope).toEqual([{ path: 'src/bad.ts', before: 'production', after: 'generated' }]);
  expect(exitCode).toBe(0);
});

test('so does a move into a folder of tests', async () => {
  const root = start();
  git(root, 'mv', 'src/bad.ts', 'src/bad.test.ts');
  const { groups, files } = await checked(root);
  expect(groups.map(({ state, cause }) => [state, cause])).toEqual([['resolved', 'scope']]);
  expect(files.scope).toEqual([{ path: 'src/bad.test.ts', before: 'production', after: 'test' }]);
});

test('attributes that make a file production code again are scope, not a new debt', async () => {
  const root = repositoryWith({
    '.gitattributes': 'src/bad.ts linguist-generated\n',
    'src/bad.ts': bad('bad', 40),
    'src/good.ts': 'export const good = 1;\n',
  });
  rmSync(`${root}/.gitattributes`);
  const { groups, exitCode } = await checked(root);
  expect(groups.map(({ state, cause }) => [state, cause])).toEqual([['introduced', 'scope']]);
  expect(exitCode).toBe(0);
});

test('a move out of a folder of tests brings the debt with it: that is code', async () => {
  const root = start();
  git(root, 'mv', 'src/bad.ts', 'src/bad.test.ts');
  commitAll(root, 'hidden');
  git(root, 'mv', 'src/bad.test.ts', 'src/bad.ts');
  const { groups, exitCode } = await checked(root);
  expect(groups.map(({ state, cause }) => [state, cause])).toEqual([['introduced', 'code']]);
  expect(exitCode).toBe(1);
});

test('a production file that is too large to be looked at any more fails', async () => {
  const root = start();
  writeFiles(root, { 'src/bad.ts': `${bad('bad', 60)}${'// filler filler filler\n'.repeat(100_000)}` });
  const { files, verdict, exitCode } = await checked(root);
  expect(files.unanalysable).toEqual([{ path: 'src/bad.ts', reason: 'too-large' }]);
  expect(verdict.conditions).toContainEqual({ id: 'unanalysable', state: 'fail', actual: 1, limit: 0 });
  expect(exitCode).toBe(1);
});

test('a file that could not be parsed and can be now brings its debt as scope', async () => {
  const root = repositoryWith({
    'src/bad.ts': `${bad('bad', 40)}}`,
    'src/good.ts': 'export const good = 1;\n',
  });
  writeFiles(root, { 'src/bad.ts': bad('bad', 40) });
  const { groups, exitCode } = await checked(root);
  expect(groups.map(({ state, cause }) => [state, cause])).toEqual([['introduced', 'scope']]);
  expect(exitCode).toBe(0);
});
