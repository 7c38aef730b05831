import type { PeriodReport } from '../../model/period.ts';
import { MARKDOWN_SINK } from '../delta/markdown/ink.ts';
import { codeSpan, visible } from '../escape.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { name, place, prose } from '../markdown/inline.ts';
import { pictureBlocks } from '../markdown/pictures.ts';
import type { ReportOptions } from '../reporter.ts';
import { cutMiddle } from '../width.ts';
import { headline } from './headline.ts';
import { markdownBlocks, sectionBlocks } from './markdown/blocks.ts';
import { titleWords } from './markdown/title.ts';
import { sectionsOf } from './sections.ts';
import { noticeLines, summaryLines } from './summary-lines.ts';
import { viewOf } from './view.ts';

/** Columns of a command: so many that none is ever cut, and no document becomes endless. */
const MOST_COMMAND = 4000;

/** The report for a wiki or an issue: GitHub-flavoured Markdown of at most 60,000 characters, details folded. */
export function markdown(report: PeriodReport, { links = false, pictures }: ReportOptions): string {
  const view = viewOf(report, {
    ...MARKDOWN_SINK,
    path: name,
    title: titleWords,
    command: text => codeSpan(cutMiddle(visible(text), MOST_COMMAND)),
    place: (path, line) => place(path, line, links),
  });
  const of = report.repository === undefined ? '' : ` of ${name(report.repository)}`;
  const head: Block[] = [
    { kind: 'text', lines: [`# Technical KPIs${of}, ${prose(view.report.period.label)}`] },
    { kind: 'text', lines: [`**${headline(view)}**`] },
    ...markdownBlocks([...summaryLines(view), ...noticeLines(view)]),
  ];
  return joinBlocks([...head, ...pictureBlocks({ pictures }), ...sectionsOf(view).flatMap(sectionBlocks)]);
}
