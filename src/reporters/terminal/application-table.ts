import type { ApplicationResult, Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { count, MINUS, percent, plural, score } from '../numbers.ts';
import { applicationLosses } from '../points.ts';
import { columnsOf, cutEnd, cutMiddle } from '../width.ts';
import { kpiWords } from '../words.ts';
import type { Screen } from './screen.ts';
import { type Cell, type Column, tableLines } from './table.ts';

const SHOWN = 10;
const KPI_COLUMNS = 8;

/** Applications of a monorepo by what they cost the repository's score; the last column adds up to all it lost. */
export function applicationTable(snapshot: Snapshot, screen: Screen): string[] {
  const losses = applicationLosses(snapshot);
  const shown = screen.verbose ? losses : losses.slice(0, SHOWN);
  const rest = losses.slice(shown.length);
  const kpis = snapshot.total.kpis.map(kpi => kpi.id).slice(0, 4);
  const names = shown.map(({ application }) => escapeTerminal(application.name));
  const fixed = 10 + 2 + (KPI_COLUMNS + 2) * kpis.length + 7 + 2 + 5 + 2;
  const nameWidth = Math.min(Math.max(14, ...names.map(columnsOf)), screen.columns - fixed - 2);
  const columns: Column[] = [
    { head: 'Applications', align: 'left', width: nameWidth },
    { head: 'code lines', align: 'right', width: 10 },
    ...kpis.map(
      (id): Column => ({
        head: cutEnd(escapeTerminal(kpiWords(id).short), KPI_COLUMNS),
        align: 'right',
        width: KPI_COLUMNS,
      }),
    ),
    { head: 'score', align: 'right', width: 7 },
    { head: 'costs', align: 'right', width: 5 },
  ];
  const rows = shown.map(({ application, tenths }, index): Cell[] => [
    cutMiddle(names[index] ?? '', nameWidth),
    count(application.codeLines),
    ...kpis.map(id => kpiCell(application, id)),
    scoreCell(application, screen),
    cost(tenths),
  ]);
  const lines = tableLines(columns, rows, screen.faint);
  if (rest.length > 0) {
    const more = `and ${plural(rest.length, 'more application', 'more applications')}`;
    const costs = cost(rest.reduce((sum, { tenths }) => sum + tenths, 0));
    const columnsBefore = columns.slice(0, -1).reduce((sum, column) => sum + column.width + 2, 0);
    const hint = `${more}   (--verbose lists them)`;
    lines.push(screen.faint(hint.padEnd(columnsBefore) + costs.padStart(5)));
  }
  return lines;
}

function kpiCell(application: ApplicationResult, id: string): string {
  const kpi = application.kpis.find(entry => entry.id === id);
  return kpi?.state === 'measured' ? percent(kpi.value) : '–';
}

function scoreCell({ score: result }: ApplicationResult, screen: Screen): string {
  if (result === undefined) return '–';
  return `${score(result.value)} ${screen.grade(result.grade)(result.grade)}`;
}

function cost(tenths: number): string {
  return tenths === 0 ? '0.0' : `${MINUS}${(tenths / 10).toFixed(1)}`;
}
