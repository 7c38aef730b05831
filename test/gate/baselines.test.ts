import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { tkpi } from '../helpers/tkpi.ts';
import { cache, Harbour, told } from './change.ts';
import { judging } from './harbour.ts';

const FILE = 'tkpi-baseline.jsonl';
const DRIVER = `${process.execPath} ${resolve('bin/tkpi.js')} baseline merge %A %O %B`;

async function updateBaseline(harbour: Harbour): Promise<void> {
  const { exitCode, stderr } = await tkpi(harbour.root, ['baseline', 'update'], { TKPI_CACHE_DIR: cache });
  if (exitCode !== 0) throw new Error(stderr);
}

it('merges two branches that both updated the baseline without a conflict', async () => {
  const harbour = new Harbour();
  harbour.git('config', 'merge.tkpi-baseline.driver', DRIVER);
  harbour.write('.gitattributes', `${FILE} merge=tkpi-baseline\n`);
  await updateBaseline(harbour);
  harbour.commit('baseline');
  harbour.git('checkout', '-q', '-b', 'other');
  harbour.edit('src/domain/tugs.ts', judging('tow', 25, 300), judging('tow', 20, 300));
  await updateBaseline(harbour);
  harbour.commit('other');
  harbour.git('checkout', '-q', 'change');
  harbour.edit('src/domain/tugs.ts', judging('tow', 25, 300), judging('tow', 22, 300));
  harbour.edit('src/domain/cranes.ts', judging('lift', 31, 200), judging('hoist', 31, 200));
  harbour.edit('src/app/plan.ts', /lift/g, 'hoist');
  await updateBaseline(harbour);
  harbour.commit('change');
  harbour.git('merge', '-q', '-X', 'theirs', '-m', 'merge', 'other');
  const merged = harbour.read(FILE);
  await updateBaseline(harbour);
  expect(harbour.read(FILE)).toBe(merged);
  const checked = await harbour.check(['--baseline', FILE]);
  expect([checked.exitCode, told(checked)]).toEqual([0, []]);
});

it('fails when an accepted function gets worse', async () => {
  const harbour = new Harbour();
  await updateBaseline(harbour);
  const { id } = readEntries(harbour).find(({ data }) => data?.name === 'assignBerth') ?? {};
  const why = ['--reason', 'replaced in May', '--owner', 'harbour masters'];
  await tkpi(harbour.root, ['baseline', 'accept', String(id), ...why], { TKPI_CACHE_DIR: cache });
  harbour.git('checkout', '-q', 'main');
  harbour.commit('accepted');
  harbour.git('checkout', '-q', '-B', 'change');
  expect((await harbour.check()).delta?.verdict?.accepted).toMatchObject([
    { name: 'assignBerth', state: 'holds' },
  ]);
  harbour.edit(
    'src/domain/berths.ts',
    '  return label',
    '  if (berths.length > 99) points++;\n  return label',
  );
  for (const base of [
    ['--base', 'main'],
    ['--baseline', FILE],
  ]) {
    const checked = await harbour.check(base);
    expect([checked.exitCode, told(checked)]).toEqual([
      1,
      ['worsened excess-complexity assignBerth 73 → 74 (identity)'],
    ]);
  }
});

it('says of a debt that the change itself accepts that this does not count yet', async () => {
  const harbour = new Harbour();
  await updateBaseline(harbour);
  harbour.commit('baseline');
  harbour.git('checkout', '-q', '-B', 'main');
  harbour.git('checkout', '-q', '-B', 'change');
  harbour.append('src/domain/tugs.ts', `\n${judging('moor', 44, 700)}`);
  await updateBaseline(harbour);
  const { id } = readEntries(harbour).find(({ data }) => data?.name === 'moor') ?? {};
  const why = ['--reason', 'replaced in May', '--owner', 'harbour masters'];
  await tkpi(harbour.root, ['baseline', 'accept', String(id), ...why], { TKPI_CACHE_DIR: cache });
  const checked = await harbour.check();
  expect([checked.exitCode, told(checked)]).toEqual([1, ['introduced excess-complexity moor 0 → 34']]);
  expect(checked.delta?.verdict?.accepted).toMatchObject([{ name: 'moor', state: 'pending' }]);
  const { stdout } = await tkpi(harbour.root, ['check', '--base', 'main'], { TKPI_CACHE_DIR: cache });
  expect(stdout.replace(/\s+/g, ' ')).toContain('that counts once it is on the base branch');
  expect((await harbour.check(['--baseline', FILE])).delta?.verdict?.accepted).toMatchObject([
    { name: 'moor', state: 'holds' },
  ]);
});

function readEntries(harbour: Harbour): { id?: string; data?: { name?: string } }[] {
  return harbour
    .read(FILE)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line.replace(/,$/, '')));
}
