import type { Explanation } from '../../model/explanation.ts';
import { joinBlocks } from '../markdown/document.ts';
import { markdownInk } from '../period/ink.ts';
import { sectionBlocks } from '../period/markdown/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { factsOf, titleOf } from './head.ts';
import { sectionsOf } from './sections.ts';
import type { ExplanationView } from './view.ts';

/** The same for an issue or a review: GitHub-flavoured Markdown of at most 60,000 characters, long lists folded. */
export function markdown(explanation: Explanation, { links = false, top, verbose }: ReportOptions): string {
  const { subject } = explanation;
  const most = verbose ? Number.POSITIVE_INFINITY : top;
  const view: ExplanationView = { explanation, subject, ink: markdownInk(links), top: most };
  return joinBlocks([
    { kind: 'text', lines: [`# ${titleOf(view)}`] },
    { kind: 'text', lines: [factsOf(view).join(' · ')] },
    ...sectionsOf(view).flatMap(sectionBlocks),
  ]);
}
