import type { Evidence } from '../../model/evidence.ts';
import { debtItems, section } from '../delta/terminal/debts.ts';
import { TERMINAL_SINK } from '../delta/terminal/ink.ts';
import { escapeTerminal } from '../escape.ts';
import { labelledLines } from '../terminal/labelled.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { tableLines } from '../terminal/table.ts';
import { columnsOf, padEnd, wrap } from '../width.ts';
import { leftOutWords, outcomeWords, sortDebts } from './debts.ts';
import { evidenceFacts, type Fact, honestFacts } from './facts.ts';
import type { EvidenceReporter } from './reporter.ts';
import { type EvidenceRow, evidenceRows } from './rows.ts';
import { scoreWords } from './score-words.ts';
import { subjectFacts, subjectName, subjectTitle } from './subject-words.ts';

const LABEL_COLUMNS = 11;
const MOST_DEBTS = 5;

/** What a developer reads before showing it: the outcome, the numbers, each debt, and what is not shown. */
export const terminal: EvidenceReporter = (evidence, options) => {
  const screen = screenOf(options);
  const most = options.verbose ? Number.POSITIVE_INFINITY : (options.top ?? MOST_DEBTS);
  const debts = sortDebts(evidence);
  const list = (title: string, groups: typeof debts.worse, paint: (text: string) => string) =>
    section(`${title} (${groups.length})`, [debtItems(groups, 'short')], screen, paint, most);
  const blocks = [
    headLines(evidence, screen),
    [
      ...wrap([outcomeWords(evidence, debts), leftOutWords(evidence) ?? ''].join(' ').trim(), screen.columns),
      ...factLines(
        { label: 'Score', text: `whole repository ${scoreWords(evidence, TERMINAL_SINK)}` },
        screen,
        screen.strong,
      ),
    ],
    tableOf(evidenceRows(evidence, TERMINAL_SINK), screen),
    list('Worse', debts.worse, screen.bad),
    list('Better', debts.better, screen.good),
    evidenceFacts(evidence, TERMINAL_SINK).flatMap(fact => factLines(fact, screen, screen.faint)),
    [
      ...honestFacts(evidence, TERMINAL_SINK).flatMap(fact => factLines(fact, screen, screen.warning)),
      // whole, so that it can be copied
      `${screen.faint(padEnd('Again', LABEL_COLUMNS))}${escapeTerminal(evidence.method.command)}`,
    ],
  ];
  return `\n${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`;
};

function headLines(evidence: Evidence, screen: Screen): string[] {
  const { repository } = evidence;
  const title = subjectTitle(evidence, TERMINAL_SINK);
  const name = subjectName(evidence, TERMINAL_SINK);
  const facts = [
    ...(repository === undefined ? [] : [escapeTerminal(repository)]),
    ...subjectFacts(evidence, TERMINAL_SINK),
  ];
  return [
    ...wrap(title === undefined ? name : `${name}: ${title}`, screen.columns).map(line =>
      screen.strong(line),
    ),
    ...wrap(facts.join(' · '), screen.columns).map(line => screen.faint(line)),
  ];
}

/** `Label      text`, wrapped under itself. */
function factLines({ label, text }: Fact, screen: Screen, paint: (text: string) => string): string[] {
  return labelledLines(label, text, screen, { columns: LABEL_COLUMNS, paint });
}

/** A row whose values are chosen. */
type Row = Pick<EvidenceRow, 'title' | 'before' | 'after' | 'change' | 'direction'>;

function tableOf(rows: readonly EvidenceRow[], screen: Screen): string[] {
  if (rows.length === 0) return [];
  const short = rows.map((row): Row => ({ ...row, before: row.shortBefore, after: row.shortAfter }));
  const chosen = tableWidth(rows) <= screen.columns ? rows : short;
  const [title, before, after, change] = columnWidths(chosen);
  return tableLines(
    [
      { head: HEADS[0], align: 'left', width: title },
      { head: HEADS[1], align: 'right', width: before },
      { head: HEADS[2], align: 'right', width: after },
      { head: HEADS[3], align: 'left', width: change },
    ],
    chosen.map(row => [row.title, row.before, row.after, directed(row, screen)]),
    screen.faint,
  );
}

const HEADS = ['These files alone', 'before', 'after', 'change'] as const;

function columnWidths(rows: readonly Row[]): [number, number, number, number] {
  const width = (head: string, of: (row: Row) => string) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(of(row))), columnsOf(head));
  return [
    width(HEADS[0], row => row.title),
    width(HEADS[1], row => row.before),
    width(HEADS[2], row => row.after),
    width(HEADS[3], row => row.change),
  ];
}

/** Two blanks between columns. */
function tableWidth(rows: readonly Row[]): number {
  return columnWidths(rows).reduce((sum, width) => sum + width + 2, -2);
}

function directed({ change, direction }: Row, screen: Screen): string {
  if (direction === 'same') return change;
  return direction === 'better' ? screen.good(change) : screen.bad(change);
}
