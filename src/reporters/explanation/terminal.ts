import type { Explanation } from '../../model/explanation.ts';
import { TERMINAL_INK } from '../period/ink.ts';
import { sectionedReport } from '../period/terminal/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import { factsOf, titleOf } from './head.ts';
import { sectionsOf } from './sections.ts';
import type { ExplanationView } from './view.ts';

/** What somebody reads who asked why: the answer in one line, then the way to it. */
export function terminal(explanation: Explanation, options: ReportOptions): string {
  const screen = screenOf(options);
  const { subject } = explanation;
  const view: ExplanationView = { explanation, subject, ink: TERMINAL_INK, top: options.top };
  const head = [
    ...wrap(titleOf(view), screen.columns).map(line => screen.strong(line)),
    ...wrap(factsOf(view).join(' · '), screen.columns).map(line => screen.faint(line)),
  ];
  return sectionedReport(head, sectionsOf(view), screen);
}
