import { expect, it } from 'vitest';
import type { Delta } from '../../src/model/delta.ts';
import { repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const sort = Array.from({ length: 12 }, (_, bin) => `  if (apple === 'kind ${bin}') return ${bin};`).join(
  '\n',
);
const CODE = `export function sort(apple: string) {\n${sort}\n}\n`;

it('counts a file whose syntax broke as changed, not as removed, and does not say that nobody changed it', async () => {
  const root = repositoryWith({ 'src/sort.ts': CODE, 'src/quay.ts': 'export const quay = 1;\n' });
  writeFiles(root, { 'src/sort.ts': `${CODE}const = ;\n` });
  const { files } = JSON.parse((await tkpi(root, ['check', '-f', 'json'])).stdout) as Delta;
  expect([files.added, files.changed, files.removed]).toEqual([0, 1, 0]);
  expect(files.unanalysable.map(({ path }) => path)).toEqual(['src/sort.ts']);
  const { stdout } = await tkpi(root, ['check']);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '1 debt came or went with files that entered or left the analysis',
  );
});
