import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminal } from '../../src/reporters/delta/terminal.ts';
import type { Comparison } from '../../src/reporters/reporter.ts';
import { delta, group, side } from '../helpers/delta.ts';
import { complexFunction } from '../helpers/snapshot.ts';
import {
  againstBaseline,
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

function widest(text: string): number {
  return Math.max(...text.split('\n').map(line => stringWidth(line)));
}

const shown = (comparison: Comparison, verbose = false) => terminal(comparison, { ...OPTIONS, verbose });

describe.each([...COMPARISONS, ['2000-groups', () => manyGroups(2000)] as const])(
  'terminal: %s',
  (name, sample) => {
    it('looks like this', async () => {
      await expect(shown(sample())).toMatchFileSnapshot(`samples/delta/${name}.txt`);
    });

    it.each([60, 80, 100, 120])('fits into %d columns, with nothing trailing', width => {
      const text = terminal(sample(), { ...OPTIONS, width });
      expect(widest(text)).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(/[ \t]$/m);
      expect(text).toMatch(/[^\n]\n$/);
    });

    it('says the same with and without colour', () => {
      const colored = terminal(sample(), { ...OPTIONS, color: true });
      expect(colored).not.toBe(shown(sample()));
      expect(stripVTControlCharacters(colored)).toBe(shown(sample()));
    });
  },
);

describe('terminal', () => {
  it('says on the first line what failed, and names both sides', () => {
    expect(shown(worsened()).split('\n')[1]).toBe(
      'FAIL  1 debt got worse in code · origin/main 281bfba → feature 9f3c1a2',
    );
  });

  it('passes in one calm line, with the conditions when asked to', () => {
    expect(shown(calm()).trim().split('\n')).toHaveLength(1);
    expect(shown(calm(), true)).toMatch(/^pass +files that cannot be measured: 0$/m);
  });

  it('tells each failure by how much, where, what to do, and how to accept it', () => {
    const text = shown(worsened());
    expect(text).toContain('Cart.total: complexity 83 → 84, excess 73 → 74');
    expect(text).toMatch(/src\/cart\/total\.ts:120 .*complexity:[0-9a-f]{16}/);
    expect(text).toContain('→ bring it back to 83, or split it into parts of 10 or less');
    expect(text).toContain('npx tkpi baseline accept <id> --reason … --owner … --until …');
  });

  it('points at the copy that was added, and tells why a moved or split debt is the same one', () => {
    const text = shown(everyState());
    expect(text).toMatch(/2 → 3 places: 48 → 72 duplicated lines\n +src\/driver\/sqlite\.ts:99/);
    expect(text).toContain('split into 2, together 60 of 73 excess');
    expect(text).toContain('(most of its code was in src/util/text.ts before)');
  });

  it('tells a change of the configuration, what it did not judge, and what it did not ask', () => {
    const text = shown(failing()).replace(/\n +/g, ' ');
    expect(text).toContain('gate configuration changed: complexity.limit 10 → 20');
    expect(text).toContain("this check used the base's, the new one takes effect after the merge");
    expect(text).toContain('the score would be 71.2 B');
    expect(text).toContain('src/seed.ts: production code → generated');
    expect(text).toMatch(/Skipped +drop of the score: there is no score before/);
    expect(text).toMatch(/expired +a clone: accepted by team-data 203 days ago, only until 2026-10-31/);
  });

  it('shows no difference of scores that cannot be compared, and no zero for what was not measured', () => {
    const text = shown(notComparable());
    expect(text).toContain('not comparable: layering is not measured after');
    expect(text).toMatch(/layering +1\.5 % +not measured +– +– +–\n/);
    expect(text).not.toMatch(/layering.*0\.0|points +0/);
    expect(shown(againstBaseline())).toContain('not compared, because a baseline holds no score');
  });

  it('lists the worst ten failures, and all of them when asked to', () => {
    const rows = (text: string) => text.match(/has complexity/g)?.length;
    expect(rows(shown(manyGroups(50)))).toBe(10);
    expect(shown(manyGroups(50))).toContain('and 40 more   (--verbose lists them)');
    expect(rows(shown(manyGroups(50), true))).toBe(50);
  });

  it('adds up: the score before and the shown bars make the score after', () => {
    const counts = fc.tuple(fc.nat(900), fc.integer({ min: 1000, max: 9000 }));
    fc.assert(
      fc.property(
        fc.record({ duplication: counts, complexity: counts, layering: counts }),
        fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1000, max: 9000 }))),
        fc.array(fc.tuple(fc.integer({ min: 11, max: 90 }), fc.integer({ min: 11, max: 90 })), {
          maxLength: 4,
        }),
        (before, [duplication = 1, complexity = 1, layering = 1], changes) => {
          const groups = changes
            .filter(([one, other]) => one !== other)
            .map(([one, other], index) =>
              group(
                [complexFunction(`a${index}.ts`, 'f', one)],
                [complexFunction(`a${index}.ts`, 'f', other)],
              ),
            );
          const of = delta({
            before: { ...before, complexity: [before.complexity[0] + 400, before.complexity[1]] },
            ...{ denominators: { duplication, complexity, layering }, groups },
          });
          const head = side('head', { commit: undefined });
          const text = shown({ delta: { ...of, base: { ...head, label: 'base' }, head }, head: calm().head });
          const digits = (pattern: RegExp) =>
            [...text.matchAll(pattern)].map(([, number = '']) =>
              Number(number.replace('−', '-').replace('.', '')),
            );
          const [from = 0] = digits(/^ {2}base +(\d+\.\d+)$/gm);
          const [to = 0] = digits(/^ {2}head +(\d+\.\d+)$/gm);
          const bars = digits(/^ {2}\w+: [\w ]+? +([+−]\d+\.\d+) +[░█]+$/gm);
          expect(bars.reduce((sum, bar) => sum + bar, from)).toBe(to);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lets no name start a CI command, break a line or reach the terminal raw', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, verbose) => {
        const text = shown(hostileDelta(names), verbose);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##(?:\[|vso\[|teamcity\[)/i);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(widest(text)).toBeLessThanOrEqual(80);
      }),
      { numRuns: 50 },
    );
  });
});
