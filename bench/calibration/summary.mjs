import { KPIS, MODEL_ID } from './score.mjs';
import { halfLifeFor, percentile, rounded } from './statistics.mjs';

/** Score that the median package is to have on each KPI. */
export const MEDIAN_SCORE = 70;

/** Percentiles that `rules/percentiles-aq-1.json` keeps: 5, 10 … 95. */
const KEPT = Array.from({ length: 19 }, (_, index) => 5 * (index + 1));

/**
 * The half-life of one KPI that gives the median package `MEDIAN_SCORE`. The median is taken among the packages that
 * have any debt of this KPI: many packages have no import cycle at all, and a median of nearly 0 would give a
 * half-life under which a single cycle ends a score.
 *
 * @typedef {object} Proposal
 * @property {string} kpi
 * @property {number} median density of the median package, of all packages
 * @property {number} withDebt packages with a density above 0
 * @property {number} medianWithDebt density of the median package among those; 0 when there are none
 * @property {number} naive half-life from `median`, not rounded
 * @property {number} halfLife from `medianWithDebt`, not rounded
 * @property {number} proposed `halfLife` with two digits
 * @property {number} current what the model has
 */

/** @param {readonly import('./score.mjs').Row[]} rows @returns {Proposal[]} */
export function propose(rows) {
  return KPIS.map(({ id, halfLife: current }) => {
    const densities = densitiesOf(rows, id);
    const indebted = densities.filter(density => density > 0);
    const median = percentile(densities, 50);
    const medianWithDebt = indebted.length === 0 ? 0 : percentile(indebted, 50);
    const halfLife = halfLifeFor(medianWithDebt, MEDIAN_SCORE);
    const proposed = rounded(halfLife);
    const naive = halfLifeFor(median, MEDIAN_SCORE);
    return { kpi: id, median, withDebt: indebted.length, medianWithDebt, naive, halfLife, proposed, current };
  });
}

/** @param {readonly import('./score.mjs').Row[]} rows */
export function densitiesOf(rows, kpi) {
  return rows.map(row => row.densities[kpi]);
}

/**
 * The content of `rules/percentiles-aq-1.json`: where densities of published packages lie, and what was counted.
 *
 * @param {readonly import('./score.mjs').Row[]} rows
 */
export function percentileTable(rows) {
  const percentilesOf = kpi =>
    KEPT.map(percent => ({ percent, density: digits(percentile(densitiesOf(rows, kpi), percent)) }));
  return {
    model: MODEL_ID,
    comment: 'Written by bench/calibrate.mjs --write. Densities of published packages; lower is better.',
    kpis: KPIS.map(({ id }) => ({ id, percentiles: percentilesOf(id) })),
    packages: rows.map(({ package: name, files, codeLines, kpis }) => ({
      package: name,
      files,
      codeLines,
      kpis,
    })),
  };
}

/** Interpolated densities, to a thousandth of a percent. */
function digits(density) {
  return Math.round(density * 100_000) / 100_000;
}
