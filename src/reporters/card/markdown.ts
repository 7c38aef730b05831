import type { Card, CardUnit } from '../../model/card.ts';
import { type Block, joinBlocks } from '../markdown/document.ts';
import { markdownInk } from '../period/ink.ts';
import { markdownBlocks, sectionBlocks } from '../period/markdown/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { itemSections } from './sections/items.ts';
import { cardSections } from './sections.ts';
import { cardSummary, cardTitle, scoreWords } from './summary.ts';
import type { CardView } from './view.ts';

/** The scorecard for a wiki or a merge request: details folded; below it the card of each application. */
export function markdown(card: Card, { links = false }: ReportOptions): string {
  const view = { card, ink: markdownInk(links) };
  return joinBlocks([
    { kind: 'text', lines: [`# ${cardTitle(view)}`] },
    ...markdownBlocks(cardSummary(view)),
    ...cardSections(view).flatMap(sectionBlocks),
    ...card.applications.flatMap(unit => applicationBlocks(unit, view)),
  ]);
}

function applicationBlocks(unit: CardUnit, { ink }: CardView): Block[] {
  return [
    { kind: 'text', lines: [`# Application ${ink.name(unit.name)}`] },
    { kind: 'text', lines: [`Score ${scoreWords(unit.score)}`] },
    ...itemSections(unit, ink).flatMap(sectionBlocks),
  ];
}
