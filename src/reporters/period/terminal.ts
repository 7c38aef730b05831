import type { PeriodReport } from '../../model/period.ts';
import type { ReportOptions } from '../reporter.ts';
import { screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import { headline } from './headline.ts';
import { TERMINAL_INK } from './ink.ts';
import { sectionsOf } from './sections.ts';
import { noticeLines, summaryLines } from './summary-lines.ts';
import { blocksLines, sectionedReport } from './terminal/blocks.ts';
import { viewOf } from './view.ts';

/** What a lead reads after a quarter: one sentence, then what moved, where, in which changes, and what to do next. */
export function terminal(report: PeriodReport, options: ReportOptions): string {
  const screen = screenOf(options);
  const view = viewOf(report, TERMINAL_INK);
  const head = [
    ...wrap(headline(view), screen.columns).map(line => screen.strong(line)),
    ...blocksLines([...summaryLines(view), ...noticeLines(view)], screen),
  ];
  return sectionedReport(head, sectionsOf(view), screen);
}
