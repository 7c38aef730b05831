import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSides } from '../../src/compare/compare.ts';
import type { Delta } from '../../src/model/delta.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FileResult, Snapshot } from '../../src/model/snapshot.ts';
import { side } from '../helpers/delta.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { copy, fn, range, ring, someFindings } from './debts.ts';

const KPIS = { duplication: 'duplication', complexity: 'complexity', layering: 'layers' } as const;
type Sizes = Readonly<Record<keyof typeof KPIS, number>>;

/** A tree with these findings over that much code; without code there is no debt. */
function tree(findings: readonly Finding[], sizes: Sizes, files: readonly FileResult[] = []): Snapshot {
  const kept = findings.filter(({ analyzer }) =>
    Object.entries(KPIS).some(([kpi, id]) => id === analyzer && sizes[kpi as keyof Sizes] > 0),
  );
  const massOf = (analyzer: string) =>
    kept.filter(finding => finding.analyzer === analyzer).reduce((sum, { mass }) => sum + mass, 0);
  const counts = (kpi: keyof Sizes) => [massOf(KPIS[kpi]), sizes[kpi]] as const;
  return snapshot(
    { duplication: counts('duplication'), complexity: counts('complexity'), layering: counts('layering') },
    { findings: kept, files },
  );
}

function compared(before: Snapshot, after: Snapshot): Delta {
  return compareSides(
    { state: 'snapshot', side: side('before'), snapshot: before },
    { side: side('after'), snapshot: after },
  );
}

const sum = (numbers: readonly (number | undefined)[]) =>
  numbers.reduce((total: number, number) => total + (number ?? Number.NaN), 0);

/** Every sum that the bridge promises. */
function expectToAddUp({ total, bridge = [], groups }: Delta): void {
  expect(sum(bridge.map(({ points }) => points))).toBeCloseTo(total.points ?? Number.NaN, 9);
  for (const kpi of total.kpis) {
    const bars = bridge.filter(bar => bar.kpi === kpi.id);
    const own = groups.filter(group => group.kpi === kpi.id).map(({ points }) => points);
    const growth = bars.filter(({ what }) => what === 'growth').map(({ points }) => points);
    expect(sum(own) + sum(growth)).toBeCloseTo(kpi.points ?? Number.NaN, 9);
    expect(sum(bars.map(({ points }) => points))).toBeCloseTo(kpi.points ?? Number.NaN, 9);
  }
}

const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 }));
const someSizes = fc.record({ duplication: size, complexity: size, layering: size });
const someFiles = fc
  .array(
    fc.record({
      kind: fc.constantFrom('production' as const, 'test' as const),
      hash: fc.constantFrom('a', 'b'),
      codeLines: fc.nat(400),
      decisions: fc.nat(90),
    }),
    { minLength: 6, maxLength: 6 },
  )
  .map(files =>
    files.map((file, index) => ({ ...file, path: `src/${index}.ts`, application: 'shop', functions: 1 })),
  );
const someTree = fc.tuple(someFindings, someSizes, someFiles).map(parts => tree(...parts));

const SIZES = { duplication: 1000, complexity: 400, layering: 50 };

describe('the bridge', () => {
  it('adds up to the change of the score, for any two trees', () => {
    fc.assert(
      fc.property(someTree, someTree, (before, after) => expectToAddUp(compared(before, after))),
      { numRuns: 300 },
    );
  });

  it('adds up to nothing between equal scores, and still tells what moved', () => {
    const delta = compared(
      tree([fn('src/a.ts', 'graft', { mass: 12, grams: range(0, 20) })], SIZES),
      tree([fn('src/b.ts', 'pick', { mass: 12, grams: range(50, 70) })], SIZES),
    );
    expectToAddUp(delta);
    expect(delta.total.points).toBe(0);
    expect(delta.bridge).toMatchObject([
      { cause: 'code', what: 'debt', kpi: 'complexity', direction: 'worse', groups: 1 },
      { cause: 'code', what: 'debt', kpi: 'complexity', direction: 'better', groups: 1 },
    ]);
    // the slope of the score: −ln 2 · AQS for each halving; 12 / 400 with weight 0.4 and half-life 0.25 is 0.048 of one
    const points = Math.LN2 * (delta.total.after?.value ?? 0) * 0.048;
    expect(delta.bridge?.[0]?.points).toBeCloseTo(-points, 9);
    expect(delta.bridge?.[1]?.points).toBeCloseTo(points, 9);
  });

  it('has no bar where nothing moved', () => {
    const same = tree([ring('src/a.ts', 'src/b.ts')], SIZES);
    expect(compared(same, same)).toMatchObject({ bridge: [], groups: [], unchanged: 1 });
  });

  it('gives the change of the density to the growth when the debt is the same', () => {
    const debts = [copy('text', 30, ['src/a.ts', 'src/b.ts'])];
    const delta = compared(tree(debts, SIZES), tree(debts, { ...SIZES, duplication: 2000 }));
    expectToAddUp(delta);
    expect(delta.bridge).toMatchObject([{ cause: 'code', what: 'growth', kpi: 'duplication' }]);
    expect(delta.total.points).toBeGreaterThan(0);
  });

  it('can begin and end without any code', () => {
    const nothing = { duplication: 0, complexity: 0, layering: 0 };
    const debts = [fn('src/a.ts', 'graft'), ring('src/a.ts', 'src/b.ts')];
    expectToAddUp(compared(tree([], nothing), tree(debts, SIZES)));
    expectToAddUp(compared(tree(debts, SIZES), tree([], nothing)));
  });

  it('adds up where a score is too small to be told from 0', () => {
    const debts = [fn('src/a.ts', 'graft', { mass: 100_000 })];
    expectToAddUp(compared(tree(debts, SIZES), tree([], SIZES)));
    expectToAddUp(compared(tree([], SIZES), tree(debts, SIZES)));
  });

  it('does not exist between scores over different KPIs', () => {
    const delta = compared(snapshot({ layering: 'no imports' }), snapshot());
    expect(delta.bridge).toBeUndefined();
    expect(delta.total.points).toBeUndefined();
    expect(delta.total.notComparable).toBe('layering is not measured before');
    expect(delta.total.kpis.find(({ id }) => id === 'layering')?.reason).toBe('no imports');
  });
});
