import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { suggestions } from '../../src/plan/suggest.ts';
import { clone, complexFunction, cycle, layerViolation, snapshot } from '../helpers/snapshot.ts';

/** The score of the helper's model, in the slow and obvious way. */
function scoreOf(duplication: number, complexity: number, layering: number): number {
  return 100 * 2 ** -(0.3 * (duplication / 0.12) + 0.4 * (complexity / 0.25) + 0.3 * (layering / 0.05));
}

const COUNTS = { duplication: [120, 1000], complexity: [50, 400], layering: [8, 200] } as const;
const BEFORE = scoreOf(120 / 1000, 50 / 400, 8 / 200);

function of(...findings: readonly Finding[]) {
  return suggestions(snapshot(COUNTS, { findings }), 10);
}

describe('suggestions', () => {
  it('splits a function: its excess goes, the decisions stay', () => {
    const [only] = of(complexFunction('src/cart.ts', 'Cart.total', 30, 12));
    expect(only).toMatchObject({ kpi: 'complexity', path: 'src/cart.ts', line: 12, effort: 121 });
    expect(only?.gain).toBeCloseTo(scoreOf(120 / 1000, 30 / 400, 8 / 200) - BEFORE, 10);
  });

  it('extracts a clone: the one copy that is left is no clone, the others leave the code', () => {
    const [only] = of(clone(20, ['src/a.ts', 1], ['src/b.ts', 5], ['src/c.ts', 9]));
    expect(only).toMatchObject({ kpi: 'duplication', path: 'src/a.ts', line: 1, effort: 60 });
    expect(only?.gain).toBeCloseTo(scoreOf(60 / 960, 50 / 400, 8 / 200) - BEFORE, 10);
  });

  it('leaves duplicated what other clones repeat of the one copy', () => {
    const one = clone(20, ['src/a.ts', 1], ['src/b.ts', 5]);
    const [only] = of({ ...one, data: { ...one.data, stillDuplicated: 15 } });
    expect(only?.gain).toBeCloseTo(scoreOf(95 / 980, 50 / 400, 8 / 200) - BEFORE, 10);
  });

  it('opens a cycle at its cheapest import', () => {
    const [only] = of(cycle(['src/a.ts', 'src/b.ts', 'src/c.ts']));
    expect(only).toMatchObject({ kpi: 'layering', path: 'src/a.ts', line: 3, effort: 1 });
    expect(only?.gain).toBeCloseTo(scoreOf(120 / 1000, 50 / 400, 5 / 200) - BEFORE, 10);
  });

  it('leaves out a cycle that opens at no single import', () => {
    expect(of(cycle(['src/a.ts', 'src/b.ts'], false))).toEqual([]);
  });

  it('joins what breaks one rule by importing one module', () => {
    const found = of(
      layerViolation('src/domain/a.ts', 'src/data/client.ts'),
      layerViolation('src/domain/b.ts', 'src/data/client.ts'),
      layerViolation('src/domain/b.ts', 'src/data/other.ts'),
    );
    expect(found.map(({ findings }) => findings.length)).toEqual([2, 1]);
    expect(found[0]?.gain).toBeCloseTo(scoreOf(120 / 1000, 50 / 400, 6 / 200) - BEFORE, 10);
  });

  it('ranks by gain, then by fewer lines touched', () => {
    const quick = { ...complexFunction('src/z.ts', 'quick', 15), locations: [at('src/z.ts', 1, 9)] };
    const found = of(
      complexFunction('src/small.ts', 'small', 12),
      complexFunction('src/slow.ts', 'slow', 15),
      quick,
      complexFunction('src/large.ts', 'large', 40),
    );
    expect(found.map(({ path }) => path)).toEqual([
      'src/large.ts',
      'src/z.ts',
      'src/slow.ts',
      'src/small.ts',
    ]);
  });

  it('never takes more than there is', () => {
    const [only] = of(clone(900, ['src/a.ts', 1], ['src/b.ts', 1]));
    expect(only?.gain).toBeCloseTo(scoreOf(0, 50 / 400, 8 / 200) - BEFORE, 10);
  });

  it('promises nothing for a KPI that was not measured', () => {
    const part = snapshot(
      { ...COUNTS, complexity: 'switched off' },
      { findings: [complexFunction('a.ts', 'f', 20)] },
    );
    expect(suggestions(part, 10)).toEqual([]);
  });

  it('gives all points back when everything is done', () => {
    const whole = snapshot(
      { duplication: [0, 100], complexity: [20, 100], layering: [0, 10] },
      { findings: [complexFunction('a.ts', 'f', 30)] },
    );
    expect(suggestions(whole, 1)[0]?.gain).toBeCloseTo(100 - (whole.total.score?.value ?? 0), 10);
  });
});

function at(path: string, startLine: number, endLine: number) {
  return { path, startLine, endLine, mass: 5 };
}
