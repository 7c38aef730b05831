import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/plan/account.ts';
import { chooseBest } from '../../src/plan/choose-best.ts';
import { reachScore } from '../../src/plan/reach-score.ts';
import { weighed } from '../../src/plan/weigh.ts';
import type { Work } from '../../src/plan/work.ts';
import { worksOf } from '../../src/plan/works.ts';
import { clone, complexFunction, snapshot } from '../helpers/snapshot.ts';

const everywhere = () => true;

/** Functions of these complexities and clones of these lengths, in files of their own. */
function given(complexities: readonly number[], clones: readonly number[]) {
  const findings = [
    ...complexities.map((complexity, index) => complexFunction(`src/f${index}.ts`, 'load', complexity)),
    ...clones.map((lines, index) => clone(lines, [`src/a${index}.ts`, 1], [`src/b${index}.ts`, 5])),
  ];
  const mass = (analyzer: string) =>
    findings.filter(own => own.analyzer === analyzer).reduce((sum, own) => sum + own.mass, 0);
  const shop = snapshot(
    { duplication: [mass('duplication'), 4000], complexity: [mass('complexity'), 2000], layering: [0, 100] },
    { findings },
  );
  const account = accountOf(shop, shop.total.kpis, everywhere, undefined);
  return { account, pieces: weighed(worksOf(shop, everywhere, undefined), account) };
}

const linesOf = (works: readonly Work[]) => works.reduce((sum, { effort }) => sum + effort, 0);
const some = (most: number) =>
  fc.record({
    complexities: fc.array(fc.integer({ min: 11, max: 60 }), { maxLength: most }),
    clones: fc.array(fc.integer({ min: 5, max: 90 }), { maxLength: most }),
    part: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  });

describe('a plan for a goal', () => {
  it('touches as few lines as the best of all choices, where there are few pieces', () => {
    fc.assert(
      fc.property(some(4), ({ complexities, clones, part }) => {
        const { account, pieces } = given(complexities, clones);
        const works = pieces.map(({ work }) => work);
        const [start, best] = [account.score([]), account.score(works)];
        const goal = start + (best - start) * part;
        const { works: chosen, isReached, isLeast } = reachScore(pieces, goal, account);
        expect([isReached, isLeast]).toEqual([true, true]);
        expect(account.score(chosen)).toBeGreaterThanOrEqual(goal);
        let least = Number.POSITIVE_INFINITY;
        const choose = (from: number, taken: readonly Work[]): void => {
          if (account.score(taken) >= goal) least = Math.min(least, linesOf(taken));
          for (let next = from; next < works.length; next++)
            choose(next + 1, [...taken, works[next] as Work]);
        };
        choose(0, []);
        expect(linesOf(chosen)).toBe(least);
      }),
      { numRuns: 50 },
    );
  });

  it('reaches it, with no step that could be left out, where there are many', () => {
    fc.assert(
      fc.property(some(40), ({ complexities, clones, part }) => {
        const { account, pieces } = given(
          [...complexities, ...Array(9).fill(20)],
          [...clones, ...Array(9).fill(30)],
        );
        const [start, best] = [account.score([]), account.score(pieces.map(({ work }) => work))];
        const goal = start + (best - start) * part;
        const { works, isReached, isLeast } = reachScore(pieces, goal, account);
        expect([isReached, isLeast]).toEqual([true, false]);
        expect(account.score(works)).toBeGreaterThanOrEqual(goal);
        for (const work of works) {
          expect(account.score(works.filter(other => other !== work))).toBeLessThan(goal);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('says how far it goes when it is out of reach, and nothing to do when it is there', () => {
    const { account, pieces } = given([30, 40], [20]);
    const all = pieces.map(({ work }) => work);
    const far = reachScore(pieces, account.score(all) + 0.01, account);
    expect(far).toMatchObject({ isReached: false });
    expect(account.score(far.works)).toBeCloseTo(account.score(all), 9);
    expect(reachScore(pieces, account.score([]), account)).toEqual({
      works: [],
      isReached: true,
      isLeast: true,
    });
  });
});

describe('the best pieces', () => {
  it('are no list of trifles: they come from those that bring most', () => {
    const { account, pieces } = given([90, 80, 70], [6, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
    expect(chooseBest(pieces, 1, account)).toHaveLength(1);
    expect(chooseBest(pieces, 1, account)[0]?.findings[0].mass).toBeGreaterThanOrEqual(60);
    expect(chooseBest(pieces, 99, account)).toHaveLength(13);
  });

  it('come with most points for each line first, and gains as the formula has them', () => {
    const { account, pieces } = given([30], []);
    const [only] = pieces;
    // 20 of 2,000 decisions: 0.4 · 0.01 / 0.25 halvings less than the 0.016 that there are
    expect(account.score([])).toBeCloseTo(100 * 2 ** -0.016, 9);
    expect(only?.gain).toBeCloseTo(100 - 100 * 2 ** -0.016, 9);
    const { pieces: many } = given([30, 90, 12], [40, 9]);
    const rates = many.map(({ rate }) => rate);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  });
});
