import type { PeriodReport } from '../../model/period.ts';
import { TERMINAL_SINK } from '../delta/terminal/ink.ts';
import { escapeTerminal } from '../escape.ts';
import type { ReportOptions } from '../reporter.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import { headline } from './headline.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { noticeLines, summaryLines } from './summary-lines.ts';
import { blocksLines } from './terminal/blocks.ts';
import { type Ink, viewOf } from './view.ts';

const TERMINAL_INK: Ink = {
  ...TERMINAL_SINK,
  path: escapeTerminal,
  title: TERMINAL_SINK.prose,
  command: escapeTerminal,
  place: (path, line) => `${escapeTerminal(path)}:${line}`,
};

/** What a lead reads after a quarter: one sentence, then what moved, where, in which changes, and what to do next. */
export function terminal(report: PeriodReport, options: ReportOptions): string {
  const screen = screenOf(options);
  const view = viewOf(report, TERMINAL_INK);
  const head = [
    ...wrap(headline(view), screen.columns).map(line => screen.strong(line)),
    ...blocksLines([...summaryLines(view), ...noticeLines(view)], screen),
  ];
  const blocks = [head, ...sectionsOf(view).map(section => sectionLines(section, screen))];
  return `\n${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function sectionLines({ title, blocks, details }: Section, screen: Screen): string[] {
  const lines = [
    ...wrap(title, screen.columns).map(line => screen.strong(line)),
    ...blocksLines(blocks, screen),
  ];
  if (details === undefined || !screen.verbose) return lines;
  return [...lines, '', screen.strong(details.title), ...blocksLines(details.blocks, screen)];
}
