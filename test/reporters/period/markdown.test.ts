import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/reporters/period/markdown.ts';
import { periodReport } from '../../helpers/period.ts';
import { HOSTILE_NAMES, hostileText } from '../hostile.ts';
import { hostilePeriod, OPTIONS, REPORTS } from './samples.ts';

const CODE_SPAN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;
/** Drawn as they are. */
const ESCAPED = /\\[*_{}[\]<>!&~|$^]/g;
/** What the report writes itself; a number of a request links, and is meant to. */
const OWN_MARKUP =
  /<br>|<\/?details>|<\/?summary>|^\| (?::--|--:).*|^#+ |\*\*|^- |[#!]\d+(?= |,|<br>)|(?<=−|\+)<(?=0)/g;

describe.each(REPORTS)('markdown: %s', (name, sample) => {
  it('reads like this', async () => {
    await expect(markdown(sample(), OPTIONS)).toMatchFileSnapshot(`../samples/period/${name}.md`);
  });

  it('has as many cells in each row as in the head of its table', () => {
    let cells = 0;
    for (const line of markdown(sample(), OPTIONS).split('\n')) {
      const bars = (line.match(/(?<!\\)\|/g) ?? []).length;
      if (bars === 0) cells = 0;
      else if (cells === 0) cells = bars;
      else expect(bars, line).toBe(cells);
    }
  });

  it('closes every fold, and has no heading without a body', () => {
    const text = markdown(sample(), OPTIONS).replace(CODE_SPAN, '');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text).not.toMatch(/^#.*\n\n#/m);
  });
});

describe('markdown', () => {
  it('writes requests as text that a forge links, and keeps the code of their titles, no other', () => {
    const report = periodReport();
    const [first] = report.bridge?.changes ?? [];
    const change = { ...first?.change, title: 'fix(api): drop `users.list` of <b> for @octocat, see #7' };
    const bridge = { ...report.bridge, changes: [{ ...first, change }] } as typeof report.bridge;
    expect(markdown({ ...report, bridge }, OPTIONS)).toContain(
      '| #412 fix(api): drop `users.list` of \\<b\\> for `@octocat,` see `#7` | +',
    );
  });

  it('links places when asked to', () => {
    expect(markdown(periodReport(), { ...OPTIONS, links: true })).toContain(
      '[`src/checkout/total.ts:120`](./src/checkout/total.ts#L120)',
    );
  });

  it('stays under 60,000 characters whatever was scanned', () => {
    const endless = ['`|`'.repeat(3000), '\u202e'.repeat(5000), '日本'.repeat(4000), 'a/'.repeat(9000)];
    const names = Array.from({ length: 12 }, (_, index) => `${index}${endless[index % 4]}`);
    const text = markdown(hostilePeriod(names), { ...OPTIONS, verbose: true, links: true });
    expect(text.length).toBeLessThan(60_000);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it('keeps hostile names inside code spans', () => {
    const check = (names: readonly string[]) => {
      const text = markdown(hostilePeriod(names), OPTIONS);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      for (const line of text.split('\n')) {
        const outside = line.replace(CODE_SPAN, '').replace(ESCAPED, '').replace(OWN_MARKUP, '');
        expect(outside, line).not.toMatch(/<(?!0)|[@#*_~[\]`\\!&{}]|www\.|:\/\//i);
      }
    };
    check(HOSTILE_NAMES);
    fc.assert(fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), check), { numRuns: 20 });
  });
});
