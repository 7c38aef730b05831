import { packageTable, percent } from './markdown.mjs';
import { KPIS, scoreCounts } from './score.mjs';
import { shareAbove } from './statistics.mjs';
import { densitiesOf } from './summary.mjs';

/**
 * Where one folder stands among the packages of the calibration, as Markdown.
 *
 * @param {import('./score.mjs').Counts} counts of the folder
 * @param {readonly import('./score.mjs').Counts[]} known the packages of `rules/percentiles-aq-1.json`
 */
export function renderPlace(counts, known) {
  const row = scoreCounts(counts);
  const rows = known.map(scoreCounts);
  const standing = (name, share) =>
    `- ${name}: better than ${Math.round(100 * share)} % of ${rows.length} packages`;
  const lines = KPIS.map(({ id }) => {
    const density = row.densities[id];
    return standing(`${id} ${percent(density)}`, shareAbove(densitiesOf(rows, id), density));
  });
  const overall =
    1 -
    shareAbove(
      rows.map(({ score }) => score),
      row.score,
    );
  lines.push(standing(`AQS ${row.score.toFixed(1)}`, overall));
  return `${packageTable([row])}\n\n${lines.join('\n')}\n`;
}
