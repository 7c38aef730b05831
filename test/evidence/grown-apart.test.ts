import { expect, it } from 'vitest';
import { commitAll, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { debts, HARBOUR, told } from './harbour.ts';

const calm = { 'tkpi.config.json': '{ "analyzers": { "maintainability": false } }\n' };
const rows = Array.from({ length: 7 }, (_, row) => `  load('crate ${row}', ${row}, weigh(${row}));\n`);
const crane = (name: string, lines: readonly string[]) =>
  `export function ${name}(load: any, weigh: any): void {\n${lines.join('')}}\n`;

/** The files of a commit on top of two copies, told about. */
async function changed(files: Readonly<Record<string, string>>) {
  const root = repositoryWith({ ...calm, 'src/a.ts': crane('a', rows), 'src/b.ts': crane('b', rows) });
  writeFiles(root, files);
  commitAll(root, 'Change');
  return { ...(await told(root, 'HEAD')), root };
}

it('an edit in the middle of one copy merges nothing', async () => {
  const { evidence, root } = await changed({
    'src/b.ts': crane('b', [...rows.slice(0, 3), '  weigh.stop();\n', ...rows.slice(4)]),
  });
  expect(debts(evidence).at(-1)).toMatch(/^resolved clone \d+ → 0$/);
  expect(evidence.grownApart).toEqual(evidence.groups.map(({ id }) => id));
  const { stdout } = await tkpi(root, ['evidence', 'HEAD']);
  expect(stdout).toContain('1 settled clone was not merged: its copies grew apart (src/a.ts:');
});

it('copies that were merged, in another file or in one of theirs, did not grow apart', async () => {
  expect((await told(HARBOUR, 'extract')).evidence.grownApart).toEqual([]);
  const merged = await changed({
    'src/a.ts': "export { c as a } from './c.ts';\n",
    'src/b.ts': "export { c as b } from './c.ts';\n",
    'src/c.ts': crane('c', rows),
  });
  expect(debts(merged.evidence).at(-1)).toMatch(/^resolved clone \d+ → 0$/);
  expect(merged.evidence.grownApart).toEqual([]);
});

it('copies in one file, of which one is left', async () => {
  const both = `${crane('a', rows)}${crane('b', rows)}`;
  const root = repositoryWith({ ...calm, 'src/a.ts': both });
  writeFiles(root, { 'src/a.ts': `${crane('a', rows)}export const b = a;\n` });
  commitAll(root, 'One');
  const { evidence } = await told(root, 'HEAD');
  expect(debts(evidence).at(-1)).toMatch(/^resolved clone \d+ → 0$/);
  expect(evidence.grownApart).toEqual([]);
});
