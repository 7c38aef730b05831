import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARISON_REPORTERS } from '../../src/reporters/delta-index.ts';
import {
  COMPARISONS,
  calm,
  everyState,
  failing,
  hostileDelta,
  manyGroups,
  notComparable,
  OPTIONS,
  worsened,
} from './delta-sketches.ts';
import { hostileText } from './hostile.ts';

const { markdown, comment } = COMPARISON_REPORTERS;
const REPORTERS = [
  ['markdown', markdown, 'md'],
  ['comment', comment, 'comment.md'],
] as const;
const CODE_SPAN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;
/** What the reports write themselves. */
const OWN_MARKUP = /<br>|<\/?details>|<\/?summary>|^<!-- tkpi-check -->$|^\| (?::--|--:).*|^#+ |\*\*|^- /g;

describe.each(REPORTERS)('%s', (_, reporter, extension) => {
  it.each(COMPARISONS)('%s reads like this', async (name, sample) => {
    await expect(reporter(sample(), OPTIONS)).toMatchFileSnapshot(`samples/delta/${name}.${extension}`);
  });

  it.each(COMPARISONS)('%s has as many cells in each row as in the head of its table', (__, sample) => {
    let cells = 0;
    for (const line of reporter(sample(), { ...OPTIONS, verbose: true }).split('\n')) {
      const bars = (line.match(/(?<!\\)\|/g) ?? []).length;
      if (bars === 0) cells = 0;
      else if (cells === 0) cells = bars;
      else expect(bars, line).toBe(cells);
    }
  });

  it('stays under 60,000 characters and says how many rows are missing', () => {
    const text = reporter(manyGroups(2000), { ...OPTIONS, verbose: true });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(/… and \d+ more (?:debts|failures)/);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    const endless = ['`|`'.repeat(3000), '\u202e'.repeat(5000), '日本'.repeat(4000), 'a/'.repeat(9000)];
    const names = Array.from({ length: 12 }, (__, index) => `${index}${endless[index % 4]}`);
    expect(reporter(hostileDelta(names), { ...OPTIONS, verbose: true, links: true }).length).toBeLessThan(
      60_000,
    );
  });

  it('keeps hostile names inside code spans', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, verbose) => {
        const text = reporter(hostileDelta(names), { ...OPTIONS, verbose });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        for (const line of text.split('\n')) {
          const outside = line.replace(CODE_SPAN, '').replace(OWN_MARKUP, '');
          expect(outside, line).not.toMatch(/<(?!0)|[@#*_~[\]`\\!&{}]|www\.|:\/\//i);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('markdown', () => {
  it('has the verdict on top and links places when asked to', () => {
    const text = markdown(worsened(), { ...OPTIONS, links: true });
    expect(text.split('\n')[0]).toBe('# KPI check of `shop`: FAIL');
    expect(text).toContain('[`src/cart/total.ts:120`](./src/cart/total.ts#L120)');
  });

  it('shows no difference where there is none to show', () => {
    const text = markdown(notComparable(), OPTIONS);
    expect(text).toContain('**Score:** not comparable: layering is not measured after');
    expect(text).toMatch(/\| layering \| 1\.5 % \| not measured \| – \| – \| – \|/);
  });

  it('lists the groups of a diff by state, worse first', () => {
    const titles = [...markdown(everyState(), OPTIONS).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'Score',
      'Got worse (4)',
      'New (5)',
      'Broken files',
      'Got better (2)',
      'Settled (2)',
      'By scope, not by code (1)',
    ]);
  });
});

describe('comment', () => {
  it('starts with the marker, and is one line when nothing changed', () => {
    expect(comment(calm(), OPTIONS)).toBe('<!-- tkpi-check -->\n✅ **tkpi:** no debt changed\n');
    expect(comment(failing(), OPTIONS).split('\n')[0]).toBe('<!-- tkpi-check -->');
  });

  it('shows a reviewer what failed in a few lines, the rest folded', () => {
    const [open = ''] = comment(worsened(), OPTIONS).split('<details>');
    expect(
      open
        .trim()
        .split('\n')
        .filter(line => line !== '').length,
    ).toBeLessThanOrEqual(10);
    expect(open).toContain('`Cart.total`: complexity 83 → 84, excess 73 → 74');
    expect(open).toContain('68.33 − 0.05 complexity = 68.28');
  });
});
