import type { Card } from '../../model/card.ts';
import { TERMINAL_INK } from '../period/ink.ts';
import { blocksLines, sectionedReport } from '../period/terminal/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import { cardSections } from './sections.ts';
import { cardSummary, cardTitle } from './summary.ts';

/** The scorecard for somebody at a terminal. */
export function terminal(card: Card, options: ReportOptions): string {
  const screen = screenOf(options);
  const view = { card, ink: TERMINAL_INK };
  const head = [
    ...wrap(cardTitle(view), screen.columns).map(line => screen.strong(line)),
    ...blocksLines(cardSummary(view), screen),
  ];
  return sectionedReport(head, cardSections(view), screen);
}
