import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { tkpi } from '../helpers/tkpi.ts';
import { Harbour, told } from './change.ts';
import { judging } from './harbour.ts';

const FILE = 'tkpi-baseline.jsonl';
const DRIVER = `${process.execPath} ${resolve('bin/tkpi.js')} baseline merge %A %O %B`;

async function updateBaseline(harbour: Harbour): Promise<void> {
  const { exitCode, stderr } = await tkpi(harbour.root, ['baseline', 'update']);
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
