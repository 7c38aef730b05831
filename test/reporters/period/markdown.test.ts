import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/reporters/period/markdown.ts';
import { OPTIONS, REPORTS } from './samples.ts';

describe.each(REPORTS)('markdown: %s', (name, sample) => {
  it('reads like this', async () => {
    await expect(markdown(sample(), OPTIONS)).toMatchFileSnapshot(`../samples/period/${name}.md`);
  });
});
