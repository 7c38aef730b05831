import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminal } from '../../src/reporters/terminal.ts';
import { application, snapshot } from '../helpers/snapshot.ts';
import { hostileText } from './hostile.ts';
import {
  hostile,
  manyFindings,
  monorepo,
  OPTIONS,
  partlyMeasured,
  SAMPLES,
  spotless,
  typicalApplication,
} from './sketches.ts';

function widest(text: string): number {
  return Math.max(...text.split('\n').map(line => stringWidth(line)));
}

describe.each([...SAMPLES, ['10000-findings', () => manyFindings(10_000)] as const])(
  'terminal: %s',
  (name, sample) => {
    it('looks like this', async () => {
      await expect(terminal(sample(), OPTIONS)).toMatchFileSnapshot(`samples/${name}.txt`);
    });

    it.each([60, 80, 100, 120])('fits into %d columns, with nothing trailing', width => {
      const text = terminal(sample(), { ...OPTIONS, width });
      expect(widest(text)).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(/[ \t]$/m);
      expect(text).toMatch(/[^\n]\n$/);
    });

    it('says the same with and without colour', () => {
      const plain = terminal(sample(), OPTIONS);
      const colored = terminal(sample(), { ...OPTIONS, color: true });
      expect(colored).not.toBe(plain);
      expect(stripVTControlCharacters(colored)).toBe(plain);
    });

    it('stays short', () => {
      expect(terminal(sample(), OPTIONS).split('\n').length).toBeLessThan(60);
    });
  },
);

describe('terminal', () => {
  it('lists every skipped and failed file and all applications when asked to', async () => {
    const text = terminal(typicalApplication(), { ...OPTIONS, verbose: true });
    expect(text).toContain('src/catalogue.ts');
    expect(text).toContain('src/broken.ts:3');
    const all = terminal(monorepo(), { ...OPTIONS, verbose: true });
    expect(all.match(/@harbour\//g)).toHaveLength(40);
  });

  it('adds up: 100 minus the shown losses is the shown score, also over applications', () => {
    const counts = fc.tuple(fc.nat(4000), fc.integer({ min: 4000, max: 9000 }));
    fc.assert(
      fc.property(counts, counts, counts, (duplication, complexity, layering) => {
        const text = terminal(snapshot({ duplication, complexity, layering }), OPTIONS);
        const tenths = (pattern: RegExp) =>
          [...text.matchAll(pattern)].reduce((sum, match) => sum + Math.round(Number(match[1]) * 10), 0);
        const lost = tenths(/−(\d+\.\d)$/gm);
        expect(tenths(/quality +(\d+\.\d)/g)).toBe(1000 - lost);
        expect(tenths(/− (\d+\.\d) (?:duplication|complexity|layering)/g)).toBe(lost);
      }),
      { numRuns: 50 },
    );
    const costs = [
      ...terminal(monorepo(), { ...OPTIONS, verbose: true }).matchAll(/^@harbour.*?(\d+\.\d)$/gm),
    ];
    const shown = Number(/quality +(\d+\.\d)/.exec(terminal(monorepo(), OPTIONS))?.[1]);
    expect(costs.reduce((sum, match) => sum + Math.round(Number(match[1]) * 10), 0)).toBe(1000 - shown * 10);
  });

  it('lets no name start a CI command, break a line or reach the terminal raw', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, verbose) => {
        const text = terminal(hostile(names), { ...OPTIONS, verbose });
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##(?:\[|vso\[|teamcity\[)/i);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(widest(text)).toBeLessThanOrEqual(80);
      }),
      { numRuns: 50 },
    );
  });

  it('tells not measured from zero', () => {
    expect(terminal(partlyMeasured(), OPTIONS)).toMatch(/layering +not measured\n/);
    expect(terminal(spotless(), OPTIONS)).toMatch(/layering +0 of 48 imports +0\.0 % +≤ 1 % +100\.0 +0\.0\n/);
  });

  it('shows no share and no grade where there was nothing to measure', () => {
    const empty = {
      files: 0,
      codeLines: 0,
      duplication: [0, 0],
      complexity: [0, 0],
      layering: [0, 0],
    } as const;
    const applications = [application('docs', 'docs', empty), application('shop', '.')];
    const text = terminal(snapshot({ layering: [0, 0] }, { applications }), OPTIONS);
    expect(text).toMatch(/layering +0 of 0 imports +– /);
    expect(text).toMatch(/^docs +0 +– +– +– +– +0\.0$/m);
  });
});
