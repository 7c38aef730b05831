import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

/** Large enough for several batches, with functions, so that each file has a maintainability index. */
const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [
    `src/m${i}.ts`,
    `${`export const f${i} = (a: number) => (a > ${i} ? a * 2 : a - 1);\n`.repeat(1)}${`// ${'x'.repeat(90)}\n`.repeat(300)}`,
  ]),
);

test('gives every file its own answer when jobs take turns', async () => {
  const root = folderWith(files);
  const { maintainability } = await scanned(root, '--detail', 'maintainability');
  expect(maintainability?.map(({ path }) => path).toSorted()).toEqual(Object.keys(files).toSorted());
});

test('wrong layers are wrong configuration, not a KPI left out', async () => {
  const config = '{"layers":{"order":["ui"],"allow":{"iu":[]}}}';
  const { exitCode, stderr } = await tkpi(folderWith({ ...files, 'tkpi.config.json': config }), ['scan']);
  expect(stderr).toMatch(/`layers\.allow` names the layer "iu"/);
  expect(exitCode).toBe(2);
});

test('manifests and configurations nested deeper than the stack break nothing', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const root = folderWith({ ...files, 'package.json': deep, 'sub/package.json': `{"workspaces":${deep}}` });
  expect((await tkpi(root, ['scan'])).exitCode).toBe(0);
  const configured = await tkpi(folderWith({ ...files, 'tkpi.config.json': deep }), ['scan']);
  expect(configured.stderr).toMatch(/tkpi\.config\.json:1: /);
  expect(configured.exitCode).toBe(2);
});
