import type { TrendReport } from '../../model/trend.ts';
import { escapeTerminal } from '../escape.ts';
import type { Screen } from '../terminal/screen.ts';
import { type Cell, type Column, tableLines } from '../terminal/table.ts';
import { columnsOf, cutMiddle } from '../width.ts';
import { applicationScores } from './application-scores.ts';
import { labelOf, scoreCell } from './subject.ts';

const SHORTEST_NAME = 16;
const SCORE_COLUMNS = 7;
const GAP = 2;

/** The score of every application at the end of as many of the last periods as there is room for. */
export function applicationTable(report: TrendReport, screen: Screen): string[] {
  const most = Math.floor((screen.columns - SHORTEST_NAME) / (SCORE_COLUMNS + GAP));
  const scores = applicationScores(report, most);
  const labels = report.steps.slice(-most).map(labelOf);
  const room = screen.columns - labels.length * (SCORE_COLUMNS + GAP);
  const longest = Math.max(12, ...scores.map(({ name }) => columnsOf(escapeTerminal(name))));
  const width = Math.min(longest, room);
  const columns: Column[] = [
    { head: 'Applications', align: 'left', width },
    // 2026-Q3 → 26-Q3, which leaves room for the mark of a running period
    ...labels.map((label): Column => ({ head: label.slice(2), align: 'right', width: SCORE_COLUMNS })),
  ];
  const rows = scores.map(({ name, units }): Cell[] => [
    cutMiddle(escapeTerminal(name), width),
    ...units.map(unit => (unit === undefined ? '' : screen.grade(unit.score?.grade)(scoreCell(unit)))),
  ]);
  return tableLines(columns, rows, screen.faint);
}
