import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const DEEP = '{a: '.repeat(60_000);
const CODE = { 'src/pier.ts': 'export const pier = 1;\n' };

test('a configuration of brackets is a mistake in a line, not the end of the process', async () => {
  const root = folderWith({ ...CODE, 'tkpi.config.yaml': `exclude:\n  - ${DEEP}` });
  const { exitCode, stderr } = await tkpi(root, ['scan']);
  expect(stderr).toContain('tkpi.config.yaml:2: cannot be read as configuration: it is nested too deep');
  expect(exitCode).toBe(2);
});

test('a workspace file of brackets is a broken one: there are no workspaces', async () => {
  const root = folderWith({ ...CODE, 'pnpm-workspace.yaml': `packages: ${'- '.repeat(60_000)}x` });
  expect((await tkpi(root, ['scan', '-f', 'json'])).exitCode).toBe(0);
});
