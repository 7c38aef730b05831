import type { CardItem, CardUnit } from '../../../model/card.ts';
import type { Section } from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import { stateWords } from '../state-words.ts';
import { entryBlock } from './entries.ts';
import { howCounted, measureTable, missingLines, numberNotes } from './measures.ts';

/** Items that something stands behind, each under its title. The others are in the overview only. */
export function itemSections({ pillars }: Pick<CardUnit, 'pillars'>, ink: Ink): Section[] {
  return pillars.flatMap(({ title, items }) => items.flatMap(item => itemSection(title, item, ink)));
}

/** One item: its numbers, what is missing, what people recorded. */
function itemSection(pillar: string, { title, states, measures, entries }: CardItem, ink: Ink): Section[] {
  const blocks = [
    ...measureTable(measures, ink),
    ...missingLines(measures, ink),
    ...numberNotes(measures, ink),
    ...entryBlock(entries, ink),
  ];
  if (blocks.length === 0) return [];
  const counted = measures.filter(measure => measure.counted.state === 'measured');
  return [
    {
      title: `${pillar}: ${title} (${stateWords(states)})`,
      blocks,
      ...(counted.length === 0
        ? {}
        : { details: { title: `${title}: how it is counted`, blocks: howCounted(counted, ink) } }),
    },
  ];
}
