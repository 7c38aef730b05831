import { describe, expect, it } from 'vitest';
import { terminal } from '../../../src/reporters/period/terminal.ts';
import { OPTIONS, REPORTS } from './samples.ts';

describe.each(REPORTS)('terminal: %s', (name, sample) => {
  it('looks like this', async () => {
    await expect(terminal(sample(), OPTIONS)).toMatchFileSnapshot(`../samples/period/${name}.txt`);
  });
});
