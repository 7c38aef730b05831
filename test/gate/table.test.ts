import { describe, expect, it } from 'vitest';
import { Harbour, told } from './change.ts';
import { FILES } from './rows/files.ts';
import { FUNCTIONS } from './rows/functions.ts';
import { NOTHING } from './rows/nothing.ts';
import { PLACES } from './rows/places.ts';

describe.each([
  ['what is no change', NOTHING],
  ['functions', FUNCTIONS],
  ['files', FILES],
  ['clones, imports, cycles', PLACES],
])('%s', (_, rows) => {
  it.each(rows)('$name: $exit', async ({ change, exit, told: expected, also }) => {
    const harbour = new Harbour();
    change(harbour);
    harbour.commit();
    const checked = await harbour.check();
    expect({ exit: checked.exitCode, told: told(checked), stderr: checked.stderr }).toEqual({
      exit,
      told: expected,
      stderr: '',
    });
    if (checked.delta !== undefined) also?.(checked.delta);
  });
});
