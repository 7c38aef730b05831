import { describe, expect, it } from 'vitest';
import { Harbour, told } from './change.ts';
import { CONFIGURATION } from './rows/configuration.ts';
import { FILES } from './rows/files.ts';
import { FUNCTIONS } from './rows/functions.ts';
import { NOTHING } from './rows/nothing.ts';
import { PLACES } from './rows/places.ts';

describe.each([
  ['what is no change', NOTHING],
  ['functions', FUNCTIONS],
  ['files', FILES],
  ['configuration', CONFIGURATION],
  ['clones, imports, cycles', PLACES],
])('%s', (_, rows) => {
  it.each(rows)('$name: $exit', async ({ before, change, exit, told: expected, also }) => {
    const harbour = new Harbour();
    if (before !== undefined) harbour.onMain(before);
    change(harbour);
    harbour.commit();
    const checked = await harbour.check();
    expect({ exit: checked.exitCode, told: told(checked), stderr: checked.stderr }).toEqual({
      exit,
      told: expected,
      stderr: '',
    });
    if (checked.delta === undefined) return;
    const { bridge = [], total } = checked.delta;
    expect(bridge.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(total.points ?? Number.NaN, 9);
    also?.(checked.delta);
  });
});
