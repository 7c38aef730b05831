import type { Card, CardUnit } from '../../model/card.ts';
import { type Block, joinBlocks, lengthOfBlocks, MOST_CHARACTERS } from '../markdown/document.ts';
import { markdownInk } from '../period/ink.ts';
import { markdownBlocks, sectionBlocks } from '../period/markdown/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { scoreWords } from './score-words.ts';
import { itemSections } from './sections/items.ts';
import { cardSections } from './sections.ts';
import { cardSummary, cardTitle } from './summary.ts';
import type { CardView } from './view.ts';

/**
 * The scorecard for a wiki or a merge request: details folded; below it the card of each application, as many as there is room
 * for: how something is counted is said once.
 */
export function markdown(card: Card, { links = false }: ReportOptions): string {
  const view = { card, ink: markdownInk(links) };
  const own: Block[] = [
    { kind: 'text', lines: [`# ${cardTitle(view)}`] },
    ...markdownBlocks(cardSummary(view)),
    ...cardSections(view).flatMap(sectionBlocks),
  ];
  return joinBlocks([
    ...own,
    ...applicationCards(card.applications, view, MOST_CHARACTERS - lengthOfBlocks(own)),
  ]);
}

/** In their order, while they fit; the others are named, with the command that shows them. */
function applicationCards(units: readonly CardUnit[], view: CardView, room: number): Block[] {
  const blocks: Block[] = [];
  const left: CardUnit[] = [];
  let free = room - LEFT_LINE;
  for (const unit of units) {
    const card = applicationBlocks(unit, view);
    const length = lengthOfBlocks(card);
    if (length > free) {
      left.push(unit);
      continue;
    }
    blocks.push(...card);
    free -= length;
  }
  return [...blocks, ...leftLine(left, view)];
}

/** Applications that are named in the line below. */
const MOST_NAMED = 5;
/** For that line: names are 60 characters at most. */
const LEFT_LINE = 600;

function leftLine(left: readonly CardUnit[], { card, ink }: CardView): Block[] {
  const [first] = left;
  if (first === undefined) return [];
  const names = left.slice(0, MOST_NAMED).map(({ name }) => ink.name(name));
  const more = left.length > names.length ? ` and ${left.length - names.length} more` : '';
  const command = ink.command(`npx tkpi card ${card.period.label} --app ${first.name}`);
  return [{ kind: 'text', lines: [`No room here for the card of ${names.join(', ')}${more}: ${command}`] }];
}

function applicationBlocks(unit: CardUnit, { ink }: CardView): Block[] {
  return [
    { kind: 'text', lines: [`# Application ${ink.name(unit.name)}`] },
    { kind: 'text', lines: [`Score ${scoreWords(unit.score)}`] },
    ...itemSections(unit, ink).flatMap(({ title, blocks }) => sectionBlocks({ title, blocks })),
  ];
}
