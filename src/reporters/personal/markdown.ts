import type { PersonalEvidence } from '../../model/personal-evidence.ts';
import { joinBlocks } from '../markdown/document.ts';
import { markdownInk } from '../period/ink.ts';
import { markdownBlocks, sectionBlocks } from '../period/markdown/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { personalNotices, personalSections, personalTitle } from './sections.ts';

/** One person's evidence, to hand in. */
export function markdown(evidence: PersonalEvidence, { links = false }: ReportOptions): string {
  const ink = markdownInk(links);
  return joinBlocks([
    { kind: 'text', lines: [`# ${personalTitle(evidence, ink)}`] },
    ...markdownBlocks(personalNotices(evidence, ink)),
    ...personalSections(evidence, ink).flatMap(sectionBlocks),
  ]);
}
