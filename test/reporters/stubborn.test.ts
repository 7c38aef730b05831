import { describe, expect, it } from 'vitest';
import { stubbornFindings } from '../../src/reporters/stubborn.ts';
import { complexFunction, cycle, snapshot } from '../helpers/snapshot.ts';

const KNOT = cycle(['src/b.ts', 'src/a.ts', 'src/c.ts'], false);
const COUNTS = { duplication: [0, 100], complexity: [5, 100], layering: [4, 100] } as const;

describe('stubbornFindings', () => {
  it('names what costs more than the best suggestion wins, with its share of the points', () => {
    const whole = snapshot(COUNTS, { findings: [complexFunction('x.ts', 'f', 11), KNOT] });
    const layering = whole.total.kpis.find(({ id }) => id === 'layering');
    const lost = layering?.state === 'measured' ? layering.pointsLost : Number.NaN;
    const [only, ...others] = stubbornFindings(whole, 3);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ finding: KNOT, location: { path: 'src/b.ts' } });
    expect(only?.points).toBeCloseTo((lost * 3) / 4, 10);
  });

  it('is silent about what a suggestion settles, and about what costs less than one wins', () => {
    const opens = cycle(['src/b.ts', 'src/a.ts', 'src/c.ts']);
    expect(stubbornFindings(snapshot(COUNTS, { findings: [opens] }), 3)).toEqual([]);
    const heavy = snapshot(
      { complexity: [80, 100], layering: [1, 1000] },
      { findings: [complexFunction('x.ts', 'f', 90), KNOT] },
    );
    expect(stubbornFindings(heavy, 3)).toEqual([]);
  });
});
