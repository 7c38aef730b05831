import type { PeriodReport } from '../../model/period.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { name, prose } from '../markdown/inline.ts';
import { pictureBlocks } from '../markdown/pictures.ts';
import type { ReportOptions } from '../reporter.ts';
import { headline } from './headline.ts';
import { markdownInk } from './ink.ts';
import { markdownBlocks, sectionBlocks } from './markdown/blocks.ts';
import { sectionsOf } from './sections.ts';
import { noticeLines, summaryLines } from './summary-lines.ts';
import { viewOf } from './view.ts';

/** The report for a wiki or an issue: GitHub-flavoured Markdown of at most 60,000 characters, details folded. */
export function markdown(report: PeriodReport, { links = false, pictures }: ReportOptions): string {
  const view = viewOf(report, markdownInk(links));
  const of = report.repository === undefined ? '' : ` of ${name(report.repository)}`;
  const head: Block[] = [
    { kind: 'text', lines: [`# Technical KPIs${of}, ${prose(view.report.period.label)}`] },
    { kind: 'text', lines: [`**${headline(view)}**`] },
    ...markdownBlocks([...summaryLines(view), ...noticeLines(view)]),
  ];
  return joinBlocks([...head, ...pictureBlocks({ pictures }), ...sectionsOf(view).flatMap(sectionBlocks)]);
}
