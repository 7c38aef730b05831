import type { Evidence } from '../../model/evidence.ts';
import { debtItems, section } from '../delta/terminal/debts.ts';
import { TERMINAL_SINK } from '../delta/terminal/ink.ts';
import { escapeTerminal } from '../escape.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { tableLines } from '../terminal/table.ts';
import { columnsOf, cutEnd, padEnd, wrap } from '../width.ts';
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
  return wrap(text, screen.columns - LABEL_COLUMNS).map((line, index) =>
    index === 0 ? `${paint(padEnd(label, LABEL_COLUMNS))}${line}` : ' '.repeat(LABEL_COLUMNS) + line,
  );
}

function tableOf(rows: readonly EvidenceRow[], screen: Screen): string[] {
  if (rows.length === 0) return [];
  const width = (texts: readonly string[], head: string) =>
    Math.max(columnsOf(head), ...texts.map(columnsOf));
  const title = width(
    rows.map(row => row.title),
    'These files alone',
  );
  const before = width(
    rows.map(row => row.before),
    'before',
  );
  const after = width(
    rows.map(row => row.after),
    'after',
  );
  const change = Math.max(6, screen.columns - title - before - after - 6);
  return tableLines(
    [
      { head: 'These files alone', align: 'left', width: title },
      { head: 'before', align: 'right', width: before },
      { head: 'after', align: 'right', width: after },
      { head: 'change', align: 'left', width: change },
    ],
    rows.map(row => {
      const text = cutEnd(row.change, change);
      const painted =
        row.direction === 'same' ? text : row.direction === 'better' ? screen.good(text) : screen.bad(text);
      return [row.title, row.before, row.after, painted];
    }),
    screen.faint,
  );
}
