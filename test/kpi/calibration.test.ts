import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scoreModel } from '../../src/kpi/model.ts';
import { densityOf, scoreOfDebt } from '../../src/kpi/score.ts';

interface Counted {
  readonly kpis: Readonly<Record<string, { readonly numerator: number; readonly denominator: number }>>;
}

// what bench/calibrate.mjs --write counted; docs/calibration.md has the reasons
const { packages } = JSON.parse(
  readFileSync(new URL('../../rules/percentiles-aq-1.json', import.meta.url), 'utf8'),
) as { packages: Counted[] };
const model = scoreModel({ weights: {}, halfLives: {}, targets: {} });

test.each(model.kpis)('scores about 70 on $id for the median package that has any of it', kpi => {
  const densities = packages
    .map(({ kpis }) => kpis[kpi.id])
    .map(counts => densityOf(counts?.numerator ?? 0, counts?.denominator ?? 0))
    .filter(density => density > 0)
    .toSorted((a, b) => a - b);
  expect(densities.length).toBeGreaterThanOrEqual(20);
  const middle = densities[Math.floor(densities.length / 2)] ?? 0;
  const score = scoreOfDebt(middle / kpi.halfLife);
  expect(score).toBeGreaterThan(68);
  expect(score).toBeLessThan(72);
});
