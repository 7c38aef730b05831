import type { TrendReport } from '../../model/trend.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { name, prose } from '../markdown/inline.ts';
import { count } from '../numbers.ts';
import { kpiWords } from '../words.ts';
import { applicationScores } from './application-scores.ts';
import { changeCell } from './change-words.ts';
import { applicationsIn, notesOf } from './notes.ts';
import { overallOf } from './overall.ts';
import { rowsOf } from './rows.ts';
import { scoreChart } from './score-chart.ts';
import { kpiCell, kpiIds, labelOf, scoreCell, type TrendReporter } from './subject.ts';
import { headFacts, tableLegend } from './words.ts';

/** A code block does not wrap, and a wiki is about as wide. */
const CHART_COLUMNS = 80;
/** More columns are read by nobody. */
const MOST_PERIODS = 12;

/** A trend for a wiki: GitHub-flavoured Markdown of at most 60,000 characters. */
export const markdown: TrendReporter = report => {
  const chart = scoreChart(report, CHART_COLUMNS);
  return joinBlocks([
    text(`# Trend${titleOf(report)}`),
    text(headFacts(report, name).join(' · ')),
    text(scoreWords(report)),
    ...(chart.length === 0 ? [] : [text('```text', ...chart, '```')]),
    periodTable(report),
    text(tableLegend(report)),
    ...(applicationsIn(report) > 1 ? [text('## Applications'), applicationTable(report)] : []),
    ...noteBlock(report),
    text(methodWords(report)),
  ]);
};

function text(...lines: readonly string[]): Block {
  return { kind: 'text', lines };
}

function titleOf({ application, repository }: TrendReport): string {
  const subject = application?.name ?? repository;
  return subject === undefined ? '' : ` of ${name(subject)}`;
}

function scoreWords(report: TrendReport): string {
  const overall = overallOf(report);
  if (typeof overall === 'string') return `**Score:** ${overall}`;
  const { before, after, moved, between } = overall;
  return `**Score:** ${before} → **${after}**, ${moved}, ${between}`;
}

function periodTable(report: TrendReport): Block {
  const ids = kpiIds(report);
  const hasChanges = report.source !== 'records';
  const head = [
    ...['Period', 'Score', 'Δ'],
    ...ids.map(id => prose(kpiWords(id).title)),
    ...['Code lines', ...(hasChanges ? ['Changes'] : []), 'Commit'],
  ];
  const rows = rowsOf(report).map(row => {
    if (row.kind === 'note') {
      // a row without numbers is still one cell for each column
      return [row.label, `*${prose(row.text)}*`, ...head.slice(2).map(() => '')];
    }
    const { step, unit, label } = row;
    const changes = step.changes === undefined ? '–' : count(step.changes);
    return [
      ...[label, scoreCell(unit), changeCell(unit)],
      ...ids.map(id => kpiCell(unit, id)),
      ...[count(unit.codeLines), ...(hasChanges ? [changes] : [])],
      step.commit === undefined ? '' : name(step.commit.slice(0, 7)),
    ];
  });
  const align = head.map((_, index) => (index === 0 || index === head.length - 1 ? 'left' : 'right'));
  return { kind: 'table', head, align, rows, omitted: 0, noun: 'periods' };
}

function applicationTable(report: TrendReport): Block {
  const labels = report.steps.slice(-MOST_PERIODS).map(labelOf);
  return {
    kind: 'table',
    head: ['Application', ...labels],
    align: ['left', ...labels.map(() => 'right' as const)],
    rows: applicationScores(report, MOST_PERIODS).map(({ name: own, units }) => [
      name(own),
      ...units.map(unit => (unit === undefined ? '' : scoreCell(unit))),
    ]),
    omitted: 0,
    noun: 'applications',
  };
}

function noteBlock(report: TrendReport): Block[] {
  const notes = notesOf(report).map(([label, note]) => `- **${label}:** ${prose(note)}`);
  return notes.length === 0 ? [] : [text(...notes)];
}

function methodWords({ source, steps, tool }: TrendReport): string {
  const rulers = [...new Set(steps.flatMap(({ ruler }) => ruler ?? []))].map(ruler =>
    name(ruler.slice(0, 19)),
  );
  const how =
    source === 'commits'
      ? 'Measured from git: the last first-parent commit before the end of each period'
      : 'Recorded when each commit was measured; nothing was measured anew';
  const by = rulers.length === 0 ? '' : `, ruler ${rulers.join(', ')}`;
  return `${how}${by}, ${prose(tool.name)} ${prose(tool.version)}.`;
}
