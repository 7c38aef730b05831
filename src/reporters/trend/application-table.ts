import type { TrendReport } from '../../model/trend.ts';
import { escapeTerminal } from '../escape.ts';
import { plural, score } from '../numbers.ts';
import type { Screen } from '../terminal/screen.ts';
import { type Cell, type Column, tableLines } from '../terminal/table.ts';
import { columnsOf, cutMiddle } from '../width.ts';
import { applicationScores } from './application-scores.ts';
import { applicationsIn } from './notes.ts';
import { labelOf } from './subject.ts';

const SHORTEST_NAME = 20;
const GAP = 2;

/** The score of every application at the end of as many of the last periods as there is room for. */
export function applicationTable(report: TrendReport, screen: Screen): string[] {
  // 2026-Q3 → 26-Q3: the table of periods above says which century
  const all = report.steps.map(step => labelOf(step).slice(2));
  const column = Math.max('100.0'.length, ...all.map(label => label.length));
  const most = Math.floor((screen.columns - SHORTEST_NAME) / (column + GAP));
  const labels = all.slice(-most);
  const scores = applicationScores(report, most);
  const names = scores.map(({ name }) => escapeTerminal(name));
  const width = Math.min(
    Math.max(12, ...names.map(columnsOf)),
    screen.columns - labels.length * (column + GAP),
  );
  const columns: Column[] = [
    { head: 'Applications', align: 'left', width },
    ...labels.map((head): Column => ({ head, align: 'right', width: column })),
  ];
  const rows = scores.map(({ units }, index): Cell[] => [
    cutMiddle(names[index] ?? '', width),
    ...units.map(unit => {
      if (unit === undefined) return '';
      return unit.score === undefined ? '–' : screen.grade(unit.score.grade)(score(unit.score.value));
    }),
  ]);
  const rest = applicationsIn(report) - scores.length;
  const more = rest > 0 ? [screen.faint(`and ${plural(rest, 'application')} without a score`)] : [];
  return [...tableLines(columns, rows, screen.faint), ...more];
}
