import { groupWords } from '../delta/group-words.ts';
import { placeOf } from '../delta/where.ts';
import type { PeriodItem } from './section.ts';
import type { PeriodView } from './view.ts';

/** A debt of the delta as an item of a list; nothing when there is no group of this id. */
export function groupItem(
  id: string,
  lead: Pick<PeriodItem, 'mark' | 'tone'>,
  { groups, ink }: PeriodView,
): PeriodItem[] {
  const group = groups.get(id);
  if (group === undefined) return [];
  const place = placeOf(group);
  return [
    {
      ...lead,
      sentence: groupWords(group, ink),
      ...(place === undefined ? {} : { place: ink.place(place.path, place.line) }),
      ...{ facts: [], notes: [] },
    },
  ];
}
