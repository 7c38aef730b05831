import type { LedgerEntry, LedgerReport } from '../../model/ledger.ts';
import { escapeTerminal } from '../escape.ts';
import { labelledLines } from '../terminal/labelled.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { type Cell, type Column, tableLines } from '../terminal/table.ts';
import { columnsOf, cutEnd, cutMiddle, wrap } from '../width.ts';
import { groupsOf, type ItemGroup } from './groups.ts';
import type { LedgerReporter } from './reporter.ts';
import { assessmentWords, evidenceWords, headFacts, problemWords, whenWords } from './words.ts';

const LABEL_COLUMNS = 13;
const INDENT = '    ';

const SINK = { name: escapeTerminal, prose: escapeTerminal };

/** What was recorded, by pillar and item: a row an entry, and all of it with --verbose. Nothing is added up. */
export const terminal: LedgerReporter = (report, options) => {
  const screen = screenOf(options);
  const name = escapeTerminal(report.repository ?? 'this folder');
  const facts = headFacts(report, escapeTerminal).join(' · ');
  const head = [
    screen.strong(cutMiddle(`Ledger of ${name}`, screen.columns)),
    screen.faint(cutMiddle(facts, screen.columns)),
  ];
  const blocks = [
    head,
    ...groupsOf(report).map(({ title, items }) => [
      screen.strong(title),
      ...items.flatMap(item => itemLines(item, report, screen)),
    ]),
    closing(report, screen),
  ];
  return `\n${blocks.map(block => block.join('\n')).join('\n\n')}\n`;
};

function itemLines(group: ItemGroup, report: LedgerReport, screen: Screen): string[] {
  const head = `  ${group.title}`;
  if (!screen.verbose) return [head, ...tableOf(group, report, screen)];
  return [head, ...group.entries.flatMap(entry => entryLines(entry, report, screen))];
}

/** Id, period, application (if any has one), evidence that was found, assessed or not; below it what is better since. */
function tableOf({ entries }: ItemGroup, report: LedgerReport, screen: Screen): string[] {
  const assessed = new Set(report.assessments.map(({ entry }) => entry));
  const appWidth = report.entries.some(({ applications }) => applications.length > 0) ? 14 : 0;
  const idWidth = screen.columns - INDENT.length - 2 - 10 - 16 - 8 - (appWidth === 0 ? 0 : appWidth + 2);
  const widths = [idWidth, 8, ...(appWidth === 0 ? [] : [appWidth]), 14, 8];
  const columns = widths.map((width): Column => ({ head: '', align: 'left', width }));
  const rows = entries.map((entry): Cell[] => [
    cutMiddle(escapeTerminal(entry.id), idWidth),
    entry.period,
    ...(appWidth === 0
      ? []
      : [cutMiddle(entry.applications.map(escapeTerminal).join(', ') || 'all', appWidth)]),
    checkedWords(entry),
    assessed.has(entry.id) ? 'assessed' : '–',
  ]);
  const lines = tableLines(columns, rows, screen.faint);
  const room = screen.columns - INDENT.length - 2;
  return entries.flatMap((entry, index) => [
    INDENT + (lines[index] ?? ''),
    screen.faint(`${INDENT}  ${cutEnd(escapeTerminal(entry.effect), room)}`),
  ]);
}

function checkedWords({ evidence }: LedgerEntry): string {
  const found = evidence.filter(({ check }) => check === 'verified').length;
  return evidence.some(({ check }) => check === 'wrong')
    ? 'not there'
    : `${found} of ${evidence.length} found`;
}

function entryLines(entry: LedgerEntry, report: LedgerReport, screen: Screen): string[] {
  const { id, by, applications, found, did, effect, evidence, paths = [], claims, file } = entry;
  const names = (list: readonly string[]) => list.map(escapeTerminal).join(', ');
  const rows: (readonly [label: string, text: string])[] = [
    ['when', `${whenWords(entry)}, in ${entry.period}`],
    ['by', names(by)],
    ...(applications.length === 0 ? [] : [['app', names(applications)] as const]),
    ['found', escapeTerminal(found)],
    ['did', escapeTerminal(did)],
    ['effect', escapeTerminal(effect)],
    ...evidence.map(piece => ['evidence', evidenceWords(piece, SINK)] as const),
    ...(paths.length === 0 ? [] : [['paths', names(paths)] as const]),
    ...claims.map(({ what, value, unit = '', how }) => {
      const amount = `${value}${unit === '' ? '' : ` ${escapeTerminal(unit)}`}`;
      return ['claim', `${escapeTerminal(what)}: ${amount}; ${escapeTerminal(how)}`] as const;
    }),
    ...report.assessments
      .filter(own => own.entry === id)
      .flatMap(own => [
        ['assessed', assessmentWords(own, SINK)] as const,
        ['', escapeTerminal(own.reasons)] as const,
      ]),
    ['file', escapeTerminal(file)],
  ];
  return [
    INDENT + screen.strong(cutMiddle(escapeTerminal(id), screen.columns - INDENT.length)),
    ...rows.flatMap(([label, text], index) => {
      const isSame = index > 0 && rows[index - 1]?.[0] === label;
      return labelledLines(`${INDENT}${isSame ? '' : label}`, text, screen, { columns: LABEL_COLUMNS });
    }),
  ];
}

function closing(report: LedgerReport, screen: Screen): string[] {
  const style = { columns: 11 };
  const problems = problemWords(report);
  const next = nextWords(report, screen);
  return [
    ...(report.entries.length > 0 ? [] : wrap('Nothing is recorded here yet.', screen.columns)),
    ...(problems === undefined
      ? []
      : labelledLines('Problems', `${problems}: tkpi ledger check`, screen, {
          ...style,
          paint: screen.warning,
        })),
    ...labelledLines('Next', next, screen, style),
  ].filter(line => columnsOf(line) > 0);
}

function nextWords({ entries, assessments }: LedgerReport, { verbose }: Screen): string {
  if (entries.length > 0 && !verbose) return 'tkpi ledger list --verbose   all of each entry';
  const assessed = new Set(assessments.map(({ entry }) => entry));
  const open = entries.find(({ id }) => !assessed.has(id));
  return open === undefined ? 'tkpi ledger add' : `tkpi ledger assess ${escapeTerminal(open.id)}`;
}
