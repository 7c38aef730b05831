import type { PeriodReport } from '../../model/period.ts';
import { MARKDOWN_SINK } from '../delta/markdown/ink.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { name, place, prose } from '../markdown/inline.ts';
import type { ReportOptions } from '../reporter.ts';
import { headline } from './headline.ts';
import { markdownBlocks, sectionBlocks } from './markdown/blocks.ts';
import { labelledText } from './section.ts';
import { sectionsOf } from './sections.ts';
import { summaryLines } from './summary-lines.ts';
import { viewOf } from './view.ts';

/** The report for a wiki or an issue: GitHub-flavoured Markdown of at most 60,000 characters, details folded. */
export function markdown(report: PeriodReport, { links = false }: ReportOptions): string {
  const view = viewOf(report, {
    ...MARKDOWN_SINK,
    path: name,
    place: (path, line) => place(path, line, links),
  });
  const of = report.repository === undefined ? '' : ` of ${name(report.repository)}`;
  const notices = report.notices.map(notice => labelledText('Note', prose(notice), 'warning'));
  const head: Block[] = [
    { kind: 'text', lines: [`# Technical KPIs${of}, ${prose(report.period.label)}`] },
    { kind: 'text', lines: [`**${headline(view)}**`] },
    ...markdownBlocks([...summaryLines(view), ...notices]),
  ];
  return joinBlocks([...head, ...sectionsOf(view).flatMap(sectionBlocks)]);
}
