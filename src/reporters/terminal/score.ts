import type { Snapshot } from '../../model/snapshot.ts';
import { MINUS, score, tenthsOfScore } from '../numbers.ts';
import { shownLosses } from '../points.ts';
import { apportion } from '../shares.ts';
import { measuredKpis, scoreTitle } from '../subject.ts';
import { wrap } from '../width.ts';
import { kpiWords } from '../words.ts';
import type { Screen } from './screen.ts';

const LABEL_COLUMNS = 21;
const NOT_SCORED = 'not scored, because no KPI could be measured';

/** The score, a bar of 100 points, and the sum that leads to it. */
export function scoreLines(snapshot: Snapshot, screen: Screen): string[] {
  const { total } = snapshot;
  const label = screen.strong(scoreTitle(snapshot).padEnd(LABEL_COLUMNS));
  const indent = ' '.repeat(LABEL_COLUMNS);
  if (total.score === undefined) {
    const [why = '', ...more] = wrap(NOT_SCORED, screen.columns - LABEL_COLUMNS);
    return [label + why, ...more.map(line => indent + line)];
  }

  const losses = [...shownLosses(total)];
  const shown = score(total.score.value);
  const paint = screen.grade(total.score.grade);
  const columns = Math.min(50, screen.columns - LABEL_COLUMNS - shown.length - 6);
  const [kept = 0, ...gone] = apportion(
    [tenthsOfScore(total.score.value), ...losses.map(([, tenths]) => tenths)],
    columns,
  );
  const bar = gone.map((length, index) => {
    const { glyph, paint: fillPaint } = screen.fill(index);
    return fillPaint(glyph.repeat(length));
  });
  const lines = [
    `${label}${paint(shown)}  ${paint(total.score.grade)}   ${paint('█'.repeat(kept))}${bar.join('')}`,
  ];

  const terms = losses
    .filter(([, tenths]) => tenths > 0)
    .map(([id, tenths]) => `${MINUS} ${(tenths / 10).toFixed(1)} ${kpiWords(id).title}`);
  lines.push(...sumLines(terms, screen).map(line => indent + line));

  const measured = measuredKpis(total).length;
  if (measured < total.kpis.length) {
    const missing = total.kpis.filter(kpi => kpi.state === 'not-measured').map(kpi => kpiWords(kpi.id).title);
    const without = `${measured} of ${total.kpis.length} KPIs; without ${missing.join(' and ')}`;
    lines.push(indent + screen.warning(without));
  }
  return lines;
}

/** `100 − 18.1 duplication − …`, broken between terms when there are many. */
function sumLines(terms: readonly string[], screen: Screen): string[] {
  if (terms.length === 0) return ['nothing lost'];
  const lines: string[] = [];
  let line = '100';
  for (const term of terms) {
    if (LABEL_COLUMNS + line.length + 1 + term.length > screen.columns) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${term}`;
  }
  return [...lines, line];
}
