import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/reporters/markdown.ts';
import { clone, complexFunction, cycle, snapshot } from '../helpers/snapshot.ts';
import { hostileText } from './hostile.ts';
import { hostile, manyFindings, OPTIONS, SAMPLES, typicalApplication } from './sketches.ts';

const CODE_SPAN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;

/** Lines of a report without fenced blocks. */
function linesOf(text: string): string[] {
  return text.replace(/^```text\n[\s\S]*?^```$/gm, '').split('\n');
}

describe.each(SAMPLES)('markdown: %s', (name, sample) => {
  it('reads like this', async () => {
    await expect(markdown(sample(), OPTIONS)).toMatchFileSnapshot(`samples/${name}.md`);
  });

  it('has as many cells in each row as in the head of its table', () => {
    let cells = 0;
    let rows = 0;
    for (const line of linesOf(markdown(sample(), { ...OPTIONS, verbose: true }))) {
      const bars = (line.match(/(?<!\\)\|/g) ?? []).length;
      if (bars === 0) cells = 0;
      else if (cells === 0) cells = bars;
      else {
        rows += 1;
        expect(bars, line).toBe(cells);
      }
    }
    expect(rows).toBeGreaterThan(3);
  });
});

describe('markdown', () => {
  it('stays under 60,000 characters for any number of findings, and says how many are missing', () => {
    for (const verbose of [false, true]) {
      const text = markdown(manyFindings(5_000), { ...OPTIONS, verbose });
      expect(text.length).toBeLessThan(60_000);
      expect(text).toMatch(/… and [\d,]+ more findings/);
      expect(text).toContain('- **Tool:** tkpi');
    }
    const shown = markdown(manyFindings(5_000), { ...OPTIONS, verbose: true });
    const rows = shown.match(/has complexity/g)?.length ?? 0;
    const missing = Number(/… and ([\d,]+) more findings/.exec(shown)?.[1]?.replaceAll(',', ''));
    expect(rows).toBeGreaterThan(250);
    expect(rows + missing).toBe(5_000);
  });

  it('shortens the longest tables first: a short one below them stays whole', () => {
    const many = manyFindings(5_000);
    const findings = [...many.findings, cycle(['src/harbour.ts', 'src/ship.ts'])];
    const text = markdown({ ...many, findings }, { ...OPTIONS, verbose: true });
    expect(text.length).toBeLessThan(60_000);
    const [, layering] = text.split('## Layering');
    expect(layering).toContain('a cycle of 2 modules');
    expect(layering).not.toContain('more findings');
  });

  it('stays under 60,000 characters when every name is endless', () => {
    const endless = ['`|`'.repeat(3000), '\u202e'.repeat(5000), '日本'.repeat(4000), 'a/'.repeat(9000)];
    const names = Array.from({ length: 40 }, (_, index) => `${index}${endless[index % 4]}`);
    expect(markdown(hostile(names), { ...OPTIONS, verbose: true, links: true }).length).toBeLessThan(60_000);
  });

  it('keeps hostile names inside code spans', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, verbose) => {
        const text = markdown(hostile(names), { ...OPTIONS, verbose });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        for (const line of linesOf(text)) {
          const outside = line.replace(CODE_SPAN, '').replace(/^\| (?::--|--:).*|^#+ |^- \*\*|\*\*/g, '');
          expect(outside, line).not.toMatch(/<(?!0)|[@#*_~[\]`\\!&{}]|www\.|:\/\//i);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('links places to their lines when asked to, whatever the path holds', () => {
    const findings = [
      complexFunction('src/a b/(c) [d].ts', 'f', 20, 7),
      clone(9, ['javascript:alert(1).ts', 1]),
    ];
    const text = markdown(snapshot({ complexity: [10, 100] }, { findings }), { ...OPTIONS, links: true });
    expect(text).toContain('[`src/a b/(c) [d].ts:7`](./src/a%20b/%28c%29%20%5Bd%5D.ts#L7)');
    expect(text).toContain('(./javascript%3Aalert%281%29.ts#L1)');
  });

  it('lists every file that was not analysed when asked to', () => {
    const text = markdown(typicalApplication(), { ...OPTIONS, verbose: true });
    expect(text).toMatch(/\| `src\/broken\.ts` \| with a syntax error, line 3, /);
    expect(text).toContain('| `src/catalogue.ts` | too large |');
  });
});
