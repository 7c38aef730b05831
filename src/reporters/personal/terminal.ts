import type { PersonalEvidence } from '../../model/personal-evidence.ts';
import { TERMINAL_INK } from '../period/ink.ts';
import { blocksLines, sectionedReport } from '../period/terminal/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import { personalNotices, personalSections, personalTitle } from './sections.ts';

/** One person's evidence, for themselves at a terminal. */
export function terminal(evidence: PersonalEvidence, options: ReportOptions): string {
  const screen = screenOf(options);
  const head = [
    ...wrap(personalTitle(evidence, TERMINAL_INK), screen.columns).map(line => screen.strong(line)),
    ...blocksLines(personalNotices(evidence, TERMINAL_INK), screen),
  ];
  return sectionedReport(head, personalSections(evidence, TERMINAL_INK), screen);
}
