import { scoreModel } from '../../dist/kpi/model.js';
import { scoreKpis } from '../../dist/kpi/score.js';

const MODEL = scoreModel({ weights: {}, halfLives: {}, targets: {} });

/** Id of the shipped model. */
export const MODEL_ID = MODEL.id;

/** The KPIs of the shipped model, in the order of the tables, with their half-lives. */
export const KPIS = MODEL.kpis.map(({ id, halfLife }) => ({ id, halfLife }));

/**
 * What was counted in one folder.
 *
 * @typedef {object} Counts
 * @property {string} package name@version, or the folder
 * @property {number} files production files
 * @property {number} codeLines of the production files
 * @property {Record<string, {numerator: number, denominator: number}>} kpis
 *
 * @typedef {Counts & {score: number, densities: Record<string, number>, scores: Record<string, number>}} Row
 */

/**
 * Adds densities, KPI scores and AQS under the model as it stands, so that counts can be scored again without a scan.
 *
 * @param {Counts} counts
 * @returns {Row}
 */
export function scoreCounts(counts) {
  const { score, kpis } = scoreKpis(MODEL, ({ id }) => ({ state: 'measured', ...counts.kpis[id] }));
  return {
    ...counts,
    score: score.value,
    densities: Object.fromEntries(kpis.map(({ id, value }) => [id, value])),
    scores: Object.fromEntries(kpis.map(kpi => [kpi.id, kpi.score])),
  };
}
