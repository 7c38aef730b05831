import type { Card, CardUnit } from '../../model/card.ts';
import { type Block, joinBlocks, MOST_CHARACTERS } from '../markdown/document.ts';
import { markdownInk } from '../period/ink.ts';
import { markdownBlocks, sectionBlocks } from '../period/markdown/blocks.ts';
import type { ReportOptions } from '../reporter.ts';
import { itemSections } from './sections/items.ts';
import { cardSections } from './sections.ts';
import { cardSummary, cardTitle, scoreWords } from './summary.ts';
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
  return joinBlocks([...own, ...applicationCards(card.applications, view, MOST_CHARACTERS - lengthOf(own))]);
}

/** In their order, while they fit; the others are named, with the command that shows them. */
function applicationCards(units: readonly CardUnit[], view: CardView, room: number): Block[] {
  const blocks: Block[] = [];
  const left: string[] = [];
  let free = room - LEAST_ROOM;
  for (const unit of units) {
    const card = applicationBlocks(unit, view);
    const length = lengthOf(card);
    if (length > free) left.push(unit.name);
    else blocks.push(...card);
    if (length <= free) free -= length;
  }
  const [first] = left;
  if (first === undefined) return blocks;
  const command = view.ink.command(`npx tkpi card ${view.card.period.label} --app ${first}`);
  return [
    ...blocks,
    {
      kind: 'text',
      lines: [`No room here for the card of ${left.map(view.ink.name).join(', ')}: ${command}`],
    },
  ];
}

/** For that line. */
const LEAST_ROOM = 2000;

/** As if it stood alone; what is longer than a document counts as one. */
function lengthOf(blocks: readonly Block[]): number {
  const rows = blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'table' ? block.rows.flat().join(' | ').length + 8 * block.rows.length : 0),
    0,
  );
  return (
    joinBlocks(blocks.map(block => (block.kind === 'table' ? { ...block, rows: [] } : block))).length + rows
  );
}

function applicationBlocks(unit: CardUnit, { ink }: CardView): Block[] {
  return [
    { kind: 'text', lines: [`# Application ${ink.name(unit.name)}`] },
    { kind: 'text', lines: [`Score ${scoreWords(unit.score)}`] },
    ...itemSections(unit, ink).flatMap(({ title, blocks }) => sectionBlocks({ title, blocks })),
  ];
}
