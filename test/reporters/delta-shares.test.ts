import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportionSigned } from '../../src/reporters/delta/signed-shares.ts';

const part = fc.double({ min: -500, max: 500, noNaN: true });
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('apportionSigned', () => {
  it.each([
    [[-6.4, 3.3, -0.9], -4, [-6, 3, -1]],
    [[0.4, 0.4, 0.4], 1, [1, 0, 0]],
    [[-0.4, -0.4, -0.4], -1, [0, 0, -1]],
    [[0, 2.6], 3, [0, 3]],
    [[0, 0], 0, [0, 0]],
    [[], 0, []],
  ])('splits %j over %d as %j', (parts, total, shares) => {
    expect(apportionSigned(parts, total)).toEqual(shares);
  });

  it('adds up to any whole, whatever the parts are', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.integer({ min: -2000, max: 2000 }), (parts, total) => {
        fc.pre(parts.some(value => value !== 0));
        expect(sum(apportionSigned(parts, total))).toBe(total);
      }),
    );
  });

  it('stays within a unit of each part, keeps its sign, and leaves zeros alone when both ends are rounded down', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 1000 }),
        (parts, before) => {
          fc.pre(parts.some(value => value !== 0));
          const from = before + 0.37;
          const shares = apportionSigned(parts, Math.floor(from + sum(parts)) - Math.floor(from));
          shares.forEach((share, index) => {
            const exact = parts[index] ?? 0;
            expect(Math.abs(share - exact)).toBeLessThanOrEqual(1);
            expect(share === 0 || Math.sign(share) === Math.sign(exact)).toBe(true);
          });
        },
      ),
    );
  });
});
