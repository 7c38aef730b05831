import type { TrendReport } from '../../model/trend.ts';
import { escapeTerminal } from '../escape.ts';
import { duration, plural } from '../numbers.ts';
import { labelled } from '../terminal/footer.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { columnsOf, cutMiddle, padEnd, wrap } from '../width.ts';
import { applicationTable } from './application-table.ts';
import { applicationsIn, notesOf } from './notes.ts';
import { type Overall, overallOf } from './overall.ts';
import { periodTable } from './period-table.ts';
import { scoreChart } from './score-chart.ts';
import type { TrendReporter } from './subject.ts';
import { headFacts, tableLegend } from './words.ts';

const LABEL_COLUMNS = 14;

/** What a person reads: where the score came from and where it is, as a chart and as a table. */
export const terminal: TrendReporter = (report, options) => {
  const screen = screenOf(options);
  const blocks: string[][] = [
    headline(report, screen, options.durationMs),
    scoreLine(report, screen),
    scoreChart(report, screen.columns),
    [
      ...periodTable(report, screen),
      ...wrap(tableLegend(report), screen.columns).map(text => screen.faint(text)),
    ],
    screen.verbose && applicationsIn(report) > 1 ? applicationTable(report, screen) : [],
    [...noteLines(report, screen), ...nextLines(report, screen)],
  ];
  return `\n${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`;
};

/** `shop · main · 8 quarters to 2026-Q3 · 3.4 s` */
function headline(report: TrendReport, screen: Screen, durationMs: number | undefined): string[] {
  const { application, repository = 'this folder' } = report;
  const name = escapeTerminal(application?.name ?? repository);
  const facts = headFacts(report, escapeTerminal);
  if (durationMs !== undefined) facts.push(duration(durationMs));
  const line = `${screen.strong(name)}${screen.faint(` · ${facts.join(' · ')}`)}`;
  if (columnsOf(line) <= screen.columns) return [line];
  const rest = wrap(facts.join(' · '), screen.columns).map(text => screen.faint(text));
  return [screen.strong(cutMiddle(name, screen.columns)), ...rest];
}

function scoreLine(report: TrendReport, screen: Screen): string[] {
  const overall = overallOf(report);
  const label = screen.strong(padEnd('Score', LABEL_COLUMNS));
  if (typeof overall === 'string') return [label + overall];
  const { before, after, grades, moved, direction, between } = overall;
  const way = `${screen.grade(grades[0].score?.grade)(before)} → ${screen.grade(grades[1].score?.grade)(after)}`;
  return [`${label}${way}   ${paintOf(direction, screen)(moved)}   ${screen.faint(between)}`];
}

function paintOf(direction: Overall['direction'], screen: Screen): (text: string) => string {
  if (direction === 0) return text => text;
  return direction > 0 ? screen.good : screen.bad;
}

function noteLines(report: TrendReport, screen: Screen): string[] {
  return notesOf(report).flatMap(([label, text]) =>
    labelled(label, escapeTerminal(text), screen, label === 'Note' ? screen.faint : screen.warning),
  );
}

/** One useful next command; how to see the applications comes first. */
function nextLines(report: TrendReport, screen: Screen): string[] {
  const applications = applicationsIn(report);
  const several =
    applications > 1 && !screen.verbose
      ? labelled(
          'Applications',
          `${plural(applications, 'application')}: --verbose lists them, --app <name> shows one`,
          screen,
        )
      : [];
  const next = `${screen.faint(padEnd('Next', LABEL_COLUMNS))}tkpi trend -f csv=trend.csv`;
  const explained = `${next}   ${screen.faint('for a spreadsheet')}`;
  return [...several, columnsOf(explained) <= screen.columns ? explained : next];
}
