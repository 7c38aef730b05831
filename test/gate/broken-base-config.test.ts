import { expect, test } from 'vitest';
import { Harbour, told } from './change.ts';
import { judging } from './harbour.ts';

const BROKEN = '{ "gate": { "futureKey": 1 } }\n';
/** What the settings of the change would let pass: a function of complexity 25, in a folder it leaves out. */
const LOOSE = JSON.stringify({ exclude: ['src/domain/tugs.ts'], gate: { introduced: 1000, worsened: 1000 } });

function onBrokenBase(config: string): Harbour {
  const harbour = new Harbour();
  harbour.onMain(own => own.write('tkpi.config.json', BROKEN));
  harbour.write('tkpi.config.json', config);
  return harbour;
}

test('a configuration of the base that can not be used is replaced by the defaults, not by that of the change', async () => {
  const harbour = onBrokenBase(LOOSE);
  harbour.append('src/domain/tugs.ts', `\n${judging('moor', 44, 700)}`);
  const checked = await harbour.check();
  expect([checked.exitCode, told(checked)]).toEqual([1, ['introduced excess-complexity moor 0 → 34']]);
  expect(checked.stderr).toContain("the configuration of main can't be used, so the defaults are");
});

test('a change that mends the configuration passes, and the report says what was used', async () => {
  const checked = await onBrokenBase('{}\n').check();
  expect(checked.exitCode).toBe(0);
  expect(checked.delta?.ruler).toEqual([
    {
      cause: 'configuration',
      state: 'pending',
      changes: [
        {
          path: 'tkpi.config.json',
          before: expect.stringMatching(/^"can't be used, so the defaults are: .*futureKey/),
          after: '"can be used"',
        },
      ],
    },
  ]);
});

test('a change that removes it passes too', async () => {
  const harbour = onBrokenBase('{}\n');
  harbour.remove('tkpi.config.json');
  const checked = await harbour.check();
  expect(checked.exitCode).toBe(0);
  expect(checked.delta?.ruler[0]?.changes[0]).not.toHaveProperty('after');
});
