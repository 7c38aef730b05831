import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  duration,
  percent,
  plural,
  quantity,
  score,
  wholePercent,
} from '../../src/reporters/numbers.ts';
import { apportion } from '../../src/reporters/shares.ts';

describe('numbers without a locale', () => {
  it.each([
    [count(0), '0'],
    [count(999), '999'],
    [count(117038), '117,038'],
    [count(1234567), '1,234,567'],
    [count(-1234), '−1,234'],
    [plural(1, 'file'), '1 file'],
    [plural(0, 'file'), '0 files'],
    [percent(0), '0.0 %'],
    [percent(0.2416), '24.2 %'],
    [percent(0.0004), '<0.1 %'],
    [percent(0.9999), '>99.9 %'],
    [percent(1), '100.0 %'],
    [wholePercent(0.05), '5 %'],
    [wholePercent(0.025), '2.5 %'],
    [quantity(12345.678), '12,345.68'],
    [quantity(-0.5), '−0.5'],
    [quantity(3), '3'],
    [duration(812), '812 ms'],
    [duration(3412), '3.4 s'],
    [duration(59_960), '1 min 0 s'],
    [duration(125_000), '2 min 5 s'],
  ])('%s is %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('score', () => {
  it.each([
    [100, '100.0'],
    [99.99, '99.9'],
    [84.96, '84.9'],
    [62.4, '62.4'],
    [0.003, '0.1'],
  ])('%d reads %s', (value, expected) => {
    expect(score(value)).toBe(expected);
  });
});

describe('apportion', () => {
  it('gives the last tenths to the largest remainders', () => {
    expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(apportion([18.06, 14.17, 5.37], 376)).toEqual([180, 142, 54]);
  });

  it('has nothing to give when nothing is lost', () => {
    expect(apportion([0, 0], 0)).toEqual([0, 0]);
  });

  it('adds up exactly and strays less than one tenth from each exact share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.nat(1000),
        (parts, total) => {
          const sum = parts.reduce((all, part) => all + part, 0);
          fc.pre(sum > 1e-6);
          const shares = apportion(parts, total);
          expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
          shares.forEach((share, index) => {
            expect(Math.abs(share - ((parts[index] ?? 0) / sum) * total)).toBeLessThan(1 + 1e-6);
          });
        },
      ),
    );
  });
});
