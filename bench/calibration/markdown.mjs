import { KPIS } from './score.mjs';
import { percentile } from './statistics.mjs';
import { densitiesOf, MEDIAN_SCORE } from './summary.mjs';

const SHOWN = [10, 25, 50, 75, 90];

/**
 * What the calibration found, as Markdown: the packages, their percentiles, the half-lives.
 *
 * @param {readonly import('./score.mjs').Row[]} rows
 * @param {readonly import('./summary.mjs').Proposal[]} proposals
 */
export function renderCalibration(rows, proposals) {
  return [
    '### Half-lives',
    proposalTable(proposals),
    '### Percentiles',
    percentileLines(rows),
    `### The ${rows.length} packages`,
    packageTable(rows),
  ].join('\n\n');
}

/** One line for each row, the best score first. */
export function packageTable(rows) {
  const head = ['package', 'files', 'code lines', ...KPIS.map(({ id }) => id), 'scores', 'AQS'];
  const lines = rows
    .toSorted((a, b) => b.score - a.score)
    .map(row => [
      row.package,
      grouped(row.files),
      grouped(row.codeLines),
      ...KPIS.map(({ id }) => percent(row.densities[id])),
      KPIS.map(({ id }) => row.scores[id].toFixed(0)).join(' / '),
      row.score.toFixed(1),
    ]);
  return table(head, lines);
}

function percentileLines(rows) {
  const line = (name, values, show) => [name, ...SHOWN.map(share => show(percentile(values, share)))];
  const scoresOf = id => rows.map(row => row.scores[id]);
  const scores = rows.map(row => row.score);
  return table(
    ['', ...SHOWN.map(share => `p${share}`)],
    [
      ...KPIS.map(({ id }) => line(id, densitiesOf(rows, id), percent)),
      ...KPIS.map(({ id }) => line(`${id} score`, scoresOf(id), points)),
      line('AQS', scores, points),
    ],
  );
}

function proposalTable(proposals) {
  const head = ['KPI', 'median', 'packages above 0', 'median of those', `half-life for ${MEDIAN_SCORE}`];
  head.push('of those', 'rounded', 'in the model');
  const lines = proposals.map(one => [
    one.kpi,
    percent(one.median),
    one.withDebt,
    percent(one.medianWithDebt),
    one.naive.toFixed(4),
    one.halfLife.toFixed(4),
    one.proposed,
    one.current,
  ]);
  return table(head, lines);
}

/** A share as percent with one digit; two below 1 %. */
export function percent(share) {
  return `${(100 * share).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;
}

function points(score) {
  return score.toFixed(1);
}

/** 12345 → 12,345. */
function grouped(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** First column to the left, numbers to the right. */
function table(head, lines) {
  const alignment = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, alignment, ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
