import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminal } from '../../src/reporters/trend/terminal.ts';
import { HOSTILE_NAMES } from '../reporters/hostile.ts';
import { eventful, fleet, OPTIONS, SAMPLES, trendReport } from './sketches.ts';

const widest = (text: string) => Math.max(...text.split('\n').map(line => stringWidth(line)));

describe.each(SAMPLES)('terminal: %s', (name, sample) => {
  const options = { ...OPTIONS, verbose: name === 'fleet' };

  it('looks like this', async () => {
    await expect(terminal(sample(), options)).toMatchFileSnapshot(`samples/${name}.txt`);
  });

  it.each([60, 80, 100, 120])('fits into %d columns, with nothing trailing', width => {
    const text = terminal(sample(), { ...options, width });
    expect(widest(text)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('says the same with and without colour', () => {
    const colored = terminal(sample(), { ...options, color: true });
    expect(stripVTControlCharacters(colored)).toBe(terminal(sample(), options));
  });
});

describe('terminal', () => {
  it('shows moves of less than half a point as unchanged, others as the difference of the shown scores', () => {
    const scores = fc.array(fc.double({ min: 40, max: 60, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(scores, list => {
        const text = terminal(trendReport(list.map(score => ({ score }))), OPTIONS);
        const rows = [...text.matchAll(/^20\d\d-Q\d +(\d\d\.\d) [A-E] +(\S+)/gm)];
        expect(rows).toHaveLength(list.length);
        for (const [index, [, shown, moved]] of rows.entries()) {
          const step = (list[index] ?? 0) - (list[index - 1] ?? 0);
          const difference = Math.round(Number(shown) * 10) - Math.round(Number(rows[index - 1]?.[1]) * 10);
          if (index === 0) expect(moved).toBe('–');
          else if (Math.abs(step) < 0.5) expect(moved).toBe('unchanged');
          else expect(Number(moved?.replace('−', '-').replace('+', '')) * 10).toBeCloseTo(difference, 6);
        }
      }),
    );
  });

  it('lets no name break a line, start a CI command or reach the terminal raw', () => {
    for (const name of HOSTILE_NAMES) {
      const report = { ...fleet([name, name]), repository: name, branch: name, notices: [name] };
      const text = terminal(report, { ...OPTIONS, verbose: true });
      expect(text).not.toMatch(/::|##\[|##vso|##teamcity|\u2028|\u202e/);
      expect(stripVTControlCharacters(text)).toBe(text);
      expect(widest(text)).toBeLessThanOrEqual(80);
    }
  });

  it('compares over the whole way only what one ruler measured', () => {
    expect(terminal(eventful(), OPTIONS)).toMatch(
      /^Score +70\.4 B → 72\.9 B {3}\+2\.5 {3}2026-Q2 to 2026-Q3…$/m,
    );
  });
});
