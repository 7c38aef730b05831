import type { CardItem } from '../../../model/card.ts';
import { count } from '../../numbers.ts';
import { type Cell, nameColumn, numberColumn, plain, type Section } from '../../period/section.ts';
import { stateWords } from '../state-words.ts';
import type { CardView } from '../view.ts';

/** Every item with what stands behind it. */
export function overviewSection({ card }: CardView): Section[] {
  const rows = card.unit.pillars.flatMap(({ title, items }): Cell[][] => [
    [{ text: title, tone: 'faint' }, plain(''), plain(''), plain('')],
    ...items.map(row),
  ]);
  return [
    {
      title: 'Items',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('item'),
            nameColumn('state'),
            numberColumn('measures'),
            numberColumn('entries'),
          ],
          rows,
          ...{ most: rows.length, noun: 'items' },
        },
      ],
    },
  ];
}

function row({ title, states, measures, entries }: CardItem): Cell[] {
  const isMissing = states.every(state => state === 'not-provided' || state === 'not-applicable');
  // what was assessed was recorded
  const shown = states.filter(state => state !== 'recorded' || !states.includes('assessed'));
  const measured = measures.filter(({ counted }) => counted.state === 'measured').length;
  return [
    plain(`· ${title}`),
    { text: stateWords(shown), tone: isMissing ? 'faint' : 'plain' },
    plain(measures.length === 0 ? '–' : `${count(measured)} of ${count(measures.length)}`),
    plain(entries.length === 0 ? '–' : count(entries.length)),
  ];
}
