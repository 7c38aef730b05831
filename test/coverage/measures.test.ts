import { describe, expect, it } from 'vitest';
import type { CoverageByPath } from '../../src/model/coverage.ts';
import { coverageRules } from '../../src/scorecard/coverage/index.ts';
import type { CardData, CardScope } from '../../src/scorecard/measure-rule.ts';
import { measured } from '../helpers/measured.ts';

const lines = (runs: Readonly<Record<number, number>>) => ({
  lines: new Map(Object.entries(runs).map(([line, count]) => [Number(line), count])),
});
const COVERAGE: CoverageByPath = new Map([
  ['shop/cart.ts', lines({ 1: 3, 2: 0, 3: 0, 5: 1 })],
  ['mail/send.ts', lines({ 1: 1, 2: 1 })],
]);
const TREE = new Map([
  ['shop/cart.ts', { lines: 5, decisions: 4 }],
  ['shop/tax.ts', { lines: 6, decisions: 10 }],
  ['mail/send.ts', { lines: 2, decisions: 30 }],
]);

const data = (given: Partial<CardData> = {}): CardData =>
  ({
    base: measured(TREE),
    head: measured(TREE),
    coverage: { state: 'ok', data: COVERAGE, hash: 'sha256:1' },
    coverageBefore: { state: 'not-provided', reason: 'no export of the start is configured' },
    churn: { commits: new Map(), coupling: [] },
    changedLines: new Map(),
    ...given,
  }) as CardData; // the rest of it is not read here
const ALL: CardScope = { isIn: () => true, isInFromTop: () => true };
const SHOP: CardScope = {
  application: 'shop',
  isIn: path => path.startsWith('shop/'),
  isInFromTop: () => true,
};

const count = (id: string, given?: Partial<CardData>, scope = ALL) => {
  const rule = coverageRules.find(({ def }) => def.id === id);
  if (rule === undefined) throw new Error(`no measure ${id}`);
  return rule.count(data(given), scope);
};

describe('measures of coverage', () => {
  it('says why there are none', () => {
    const coverage = { state: 'unreadable', reason: 'lcov.info cannot be read: it is empty' } as const;
    for (const { def } of coverageRules) {
      expect(count(def.id, { coverage })).toEqual({ state: 'not-provided', reason: coverage.reason });
    }
  });

  it('counts lines of all production files: 2 of 4, 2 of 2, and 0 of the 6 of a file that no test loaded', () => {
    expect(count('coverage.lines')).toMatchObject({
      now: { kind: 'share', numerator: 4, denominator: 12 },
      reasonBefore: 'no export of the start is configured',
      places: [
        { path: 'shop/tax.ts', what: '0 of 6 lines covered' },
        { path: 'shop/cart.ts', what: '2 of 4 lines covered' },
      ],
    });
    expect(count('coverage.lines', {}, SHOP)).toMatchObject({ now: { numerator: 2, denominator: 10 } });
  });

  it('compares an export of the start with the files of the start', () => {
    const given = {
      base: measured(
        new Map([
          ['shop/cart.ts', { lines: 9 }],
          ['shop/old.ts', { lines: 4 }],
        ]),
      ),
      coverageBefore: {
        state: 'ok',
        data: new Map([['shop/cart.ts', lines({ 1: 1, 2: 0 })]]),
        hash: 'sha256:0',
      },
    } as const;
    expect(count('coverage.lines', given)).toMatchObject({ before: { numerator: 1, denominator: 6 } });
  });

  it('does not take an application for untested that only the export of the end tells of', () => {
    const given = {
      base: measured(new Map([['shop/cart.ts', { lines: 9 }]])),
      coverageBefore: { state: 'ok', data: new Map(), hash: 'sha256:0' },
    } as const;
    expect(count('coverage.lines', given)).toMatchObject({
      reasonBefore: 'no export of the start has a file of shop',
    });
  });

  it('counts coverable lines among the changed ones', () => {
    // of cart.ts 1 (ran) and 2 (not) are coverable, 4 is not; of tax.ts 2 lines changed
    const changedLines = new Map([
      ['shop/cart.ts', new Set([1, 2, 4])],
      ['shop/tax.ts', new Set([7, 8])],
      ['docs/gone.ts', new Set([1])],
    ]);
    expect(count('coverage.changed-lines', { changedLines })).toMatchObject({
      now: { numerator: 1, denominator: 4 },
      parts: [
        { name: 'in files that tests load', now: { numerator: 1, denominator: 2 } },
        { name: 'in files that no test loads', now: { numerator: 0, denominator: 2 } },
      ],
      places: [
        { path: 'shop/tax.ts', what: '0 of 2 lines covered of those changed' },
        { path: 'shop/cart.ts', what: '1 of 2 lines covered of those changed' },
      ],
    });
  });

  it('never has more coverable changed lines in a file that no test loads than code lines', () => {
    const changedLines = new Map([
      ['shop/tax.ts', new Set(Array.from({ length: 90 }, (_, index) => index + 1))],
    ]);
    expect(count('coverage.changed-lines', { changedLines })).toMatchObject({ now: { denominator: 6 } });
  });

  it('has no share of changed lines where none changed', () => {
    expect(count('coverage.changed-lines')).toEqual({
      state: 'not-applicable',
      reason: 'the period changed no coverable line of production code',
    });
  });

  it('finds hotspots of which tests run less than half, most untested decisions first', () => {
    // send.ts is fully covered; cart.ts has 2 of 4: half is enough; tax.ts was changed three times, now.ts twice
    const commits = new Map([
      ['mail/send.ts', 9],
      ['shop/cart.ts', 5],
      ['shop/tax.ts', 3],
    ]);
    const churn = { commits, coupling: [] };
    expect(count('coverage.untested-hotspots', { churn })).toMatchObject({
      now: { kind: 'share', numerator: 1, denominator: 3 },
      places: [{ path: 'shop/tax.ts', what: '3 changes, 10 decisions, 0 of 6 lines covered' }],
    });
    expect(count('coverage.untested-hotspots')).toMatchObject({ state: 'not-applicable' });
  });

  it('names hotspots that tests leave out by the decisions no test takes; what is quiet, plain or empty is none', () => {
    const files = new Map([
      ['a.ts', { lines: 4, decisions: 8 }],
      ['b.ts', { lines: 4, decisions: 20 }],
      ['c.ts', { lines: 4, decisions: 8 }],
      ['tested.ts', { lines: 4, decisions: 90 }],
      ['half.ts', { lines: 4, decisions: 9 }],
      ['quiet.ts', { lines: 4, decisions: 90 }],
      ['plain.ts', { lines: 4, decisions: 0 }],
      ['types.ts', { lines: 0, decisions: 5 }],
    ]);
    const changes = { 'a.ts': 3, 'b.ts': 3, 'c.ts': 9, 'tested.ts': 3, 'half.ts': 3, 'quiet.ts': 2 };
    const commits = new Map(Object.entries({ ...changes, 'plain.ts': 9, 'types.ts': 9 }));
    const coverage: CoverageByPath = new Map([
      ['b.ts', lines({ 1: 1, 2: 0, 3: 0, 4: 0 })],
      ['tested.ts', lines({ 1: 1, 2: 1, 3: 1, 4: 0 })],
      ['half.ts', lines({ 1: 1, 2: 0 })],
    ]);
    const given = {
      ...{ base: measured(files), head: measured(files), churn: { commits, coupling: [] } },
      coverage: { state: 'ok', data: coverage, hash: 'sha256:1' },
    } as const;
    // 20 × ¾, 8, 8: of the equal ones the first path comes first; a file without a coverable line has nothing to test
    expect(count('coverage.untested-hotspots', given as unknown as Partial<CardData>)).toMatchObject({
      now: { kind: 'share', numerator: 3, denominator: 5 },
      places: [
        { path: 'b.ts', what: '3 changes, 20 decisions, 1 of 4 lines covered' },
        { path: 'a.ts', what: '3 changes, 8 decisions, 0 of 4 lines covered' },
        { path: 'c.ts', what: '9 changes, 8 decisions, 0 of 4 lines covered' },
      ],
    });
  });
});
