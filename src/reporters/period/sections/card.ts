import type { CardEntry, CardItem, CardMeasure } from '../../../model/card.ts';
import type { CardItemId } from '../../../model/card-items.ts';
import { entryBlock } from '../../card/sections/entries.ts';
import { measureTable, missingLines, numberNotes } from '../../card/sections/measures.ts';
import type { Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

/** What of the scorecard a section tells. */
interface CardPart {
  readonly title: string;
  readonly measuresOf: readonly CardItemId[];
  readonly entriesOf: readonly CardItemId[];
}

const PARTS: readonly CardPart[] = [
  {
    title: 'Delivered quality',
    measuresOf: ['business/requirements', 'technical/code-quality'],
    entriesOf: ['technical/code-quality'],
  },
  {
    title: 'Technical work',
    measuresOf: ['technical/design-refactoring', 'technical/innovation-efficiency'],
    entriesOf: [
      'technical/application-quality',
      'technical/design-refactoring',
      'technical/innovation-efficiency',
    ],
  },
  {
    title: 'Review and knowledge',
    measuresOf: ['technical/code-review', 'technical/influence', 'team/newcomers', 'team/atmosphere'],
    entriesOf: ['technical/code-review', 'team/newcomers'],
  },
  {
    title: 'Recorded contributions',
    measuresOf: [],
    entriesOf: [
      'business/requirements',
      'business/project',
      'business/innovation',
      'technical/influence',
      'team/recruiting',
      'team/atmosphere',
    ],
  },
];

/**
 * The scorecard's part of the report: delivered quality, technical work, review and knowledge, recorded contributions. How each
 * number is counted is told by the card: here it would take the room of the tables.
 */
export function cardSections(view: PeriodView): Section[] {
  const { card } = view.report;
  if (card === undefined) return [];
  const items = card.unit.pillars.flatMap(pillar => pillar.items);
  return PARTS.flatMap(part => partSection(part, items, view));
}

/** A section that would only list what is missing is left out: the card names it. */
function partSection(
  { title, measuresOf, entriesOf }: CardPart,
  items: readonly CardItem[],
  { ink }: PeriodView,
) {
  const measures = pick(items, measuresOf, (item): readonly CardMeasure[] => item.measures);
  const entries = pick(items, entriesOf, (item): readonly CardEntry[] => item.entries);
  const counted = measures.filter(measure => measure.counted.state === 'measured');
  if (counted.length === 0 && entries.length === 0) return [];
  return [
    {
      title,
      blocks: [
        ...measureTable(measures, ink),
        ...missingLines(measures, ink),
        ...numberNotes(measures, ink),
        ...entryBlock(entries, ink),
      ],
    },
  ];
}

function pick<Part>(
  items: readonly CardItem[],
  ids: readonly CardItemId[],
  of: (item: CardItem) => readonly Part[],
): Part[] {
  return ids.flatMap(id => items.filter(item => item.id === id).flatMap(of));
}
