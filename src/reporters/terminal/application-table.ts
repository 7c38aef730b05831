import type { ApplicationResult, Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { count, plural } from '../numbers.ts';
import { type ApplicationLoss, applicationLosses, lostPoints } from '../points.ts';
import { kpiValue, scoreOf } from '../subject.ts';
import { columnsOf, cutEnd, cutMiddle, padEnd } from '../width.ts';
import { kpiWords } from '../words.ts';
import type { Screen } from './screen.ts';
import { type Cell, type Column, tableLines } from './table.ts';

const SHOWN = 10;
const SHORTEST_NAME = 20;
const NUMBER = { align: 'right' } as const;
const SIZE: Column = { ...NUMBER, head: 'code lines', width: 10 };
const SCORE: Column = { ...NUMBER, head: 'score', width: 7 };
const COSTS: Column = { ...NUMBER, head: 'costs', width: 5 };

/** Applications of a monorepo by what they cost the repository's score; the last column adds up to all it lost. */
export function applicationTable(snapshot: Snapshot, screen: Screen): string[] {
  const losses = applicationLosses(snapshot);
  const shown = screen.verbose ? losses : losses.slice(0, SHOWN);
  const names = shown.map(({ application }) => escapeTerminal(application.name));
  const kpis = kpiColumns(snapshot, screen.columns - SHORTEST_NAME - widthOf([SIZE, SCORE, COSTS]));
  const numbers = [SIZE, ...kpis.map(({ column }) => column), SCORE, COSTS];
  const nameWidth = Math.min(Math.max(12, ...names.map(columnsOf)), screen.columns - widthOf(numbers));
  const columns: Column[] = [{ head: 'Applications', align: 'left', width: nameWidth }, ...numbers];
  const rows = shown.map(({ application, tenths }, index): Cell[] => [
    cutMiddle(names[index] ?? '', nameWidth),
    count(application.codeLines),
    ...kpis.map(({ id }) => kpiValue(application.kpis.find(kpi => kpi.id === id))),
    scoreCell(application, screen),
    lostPoints(tenths),
  ]);
  const lines = tableLines(columns, rows, screen.faint);
  return [...lines, ...restLine(losses.slice(shown.length), widthOf(columns) - 2, screen)];
}

/** As many KPIs as there is room for. */
function kpiColumns(snapshot: Snapshot, room: number): { readonly id: string; readonly column: Column }[] {
  const all = snapshot.total.kpis.map(({ id }) => {
    const head = cutEnd(escapeTerminal(kpiWords(id).short), 10);
    return { id, column: { ...NUMBER, head, width: Math.max(7, columnsOf(head)) } };
  });
  return all.filter((_, index) => widthOf(all.slice(0, index + 1).map(({ column }) => column)) <= room);
}

/** Columns with the gap that follows each of them. */
function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width + 2, 0);
}

function scoreCell(application: ApplicationResult, screen: Screen): string {
  const result = scoreOf(application);
  return result === undefined ? '–' : `${result.value} ${screen.grade(result.grade)(result.grade)}`;
}

/** The applications that are not listed, and what they cost together, so that the column still adds up. */
function restLine(rest: readonly ApplicationLoss[], width: number, screen: Screen): string[] {
  if (rest.length === 0) return [];
  const more = `and ${plural(rest.length, 'more application', 'more applications')}   (--verbose lists them)`;
  const costs = lostPoints(rest.reduce((sum, { tenths }) => sum + tenths, 0));
  return [screen.faint(padEnd(more, width - COSTS.width) + costs.padStart(COSTS.width))];
}
