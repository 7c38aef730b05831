import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const FILE = 'tkpi-baseline.jsonl';
const CODE = 'export const berth = (long: boolean) => (long ? 2 : 1);\n';

function harbour(): string {
  return repositoryWith({ 'src/berth.ts': CODE });
}

/** Exit code, and what was said, of a check with and without `--baseline`. */
async function checks(root: string): Promise<string[]> {
  const runs = [await tkpi(root, ['check']), await tkpi(root, ['check', '--baseline', FILE])];
  return runs.map(({ exitCode, stderr }) => `${exitCode} ${stderr.split('\n')[0]}`.trim());
}

it('checks against a baseline of more than a megabyte', async () => {
  const root = harbour();
  await tkpi(root, ['baseline', 'update']);
  const [header] = readFileSync(join(root, FILE), 'utf8').split('\n');
  const debts = Array.from({ length: 12_000 }, (_, index) => {
    const id = `complexity:${String(index).padStart(16, '0')}`;
    const what = { id, code: 'excess-complexity', mass: 1, severity: 'minor', application: 'harbour' };
    return JSON.stringify({
      ...what,
      places: [['src/berth.ts', 1]],
      data: { name: `moor${index}`, cyclomatic: 11 },
    });
  });
  writeFileSync(join(root, FILE), [header, ...debts, ''].join('\n'));
  expect(readFileSync(join(root, FILE)).length).toBeGreaterThan(1_000_000);
  expect(await checks(root)).toEqual(['0', '0']);
});

it.each<[string, (path: string) => void, string]>([
  [
    'a symbolic link',
    path => symlinkSync('/etc/hostname', path),
    'it is a symbolic link, or lies behind one',
  ],
  ['a FIFO', path => execFileSync('mkfifo', [path]), 'it is no file'],
  ['a folder', path => mkdirSync(path), 'it is no file'],
])('does not read a baseline that is %s', async (_, make, why) => {
  const root = harbour();
  make(join(root, FILE));
  const said = `2 tkpi: The baseline ${FILE} cannot be read: ${why}.`;
  expect(await checks(root)).toEqual([said, said]);
});
