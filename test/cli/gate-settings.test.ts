import { expect, it } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

it.each([
  [{ introduced: 'lots' }, 'gate.introduced', 'must be a number, or numbers like {"duplication": 12}'],
  [{ introduced: true }, 'gate.introduced', 'must be a number, or numbers like {"duplication": 12}'],
  [{ worsened: '2' }, 'gate.worsened', 'must be a number, or a percentage like "2%"'],
  [
    { worsened: true },
    'gate.worsened',
    'must be a number, a percentage like "2%", or these like {"duplication": "5%"}',
  ],
  [{ baseline: '../x' }, 'gate.baseline', 'must be a file inside the repository'],
])('says what a setting of the gate takes: %j', async (gate, place, says) => {
  const root = folderWith({ 'tkpi.config.json': JSON.stringify({ gate }), 'src/quay.ts': 'export {};\n' });
  const { exitCode, stderr } = await tkpi(root, ['config']);
  expect([exitCode, stderr.split('\n')[0]]).toEqual([2, `tkpi: tkpi.config.json:1: \`${place}\`: ${says}`]);
});
