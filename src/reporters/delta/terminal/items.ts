import type { Screen } from '../../terminal/screen.ts';
import { columnsOf, cutPath, padEnd, wrap } from '../../width.ts';

const MARK_COLUMNS = 10;

/** Something that happened to the code: what, where, and what to do. All texts are escaped. */
export interface Item {
  /** `new`, `worse`: at most 8 columns. */
  readonly mark: string;
  readonly sentence: string;
  /** `path:line`, whole; absent where there is none. */
  readonly place?: string;
  /** Behind the place, between dots: points, id. */
  readonly facts: readonly string[];
  /** Sentences below, each on lines of its own. */
  readonly notes: readonly string[];
}

/**
 * Lines of a list of items, a mark in front of each. A path that is whole can be clicked and copied, so it shares its
 * line only with what fits behind it.
 */
export function itemLines(items: readonly Item[], screen: Screen, paint: (mark: string) => string): string[] {
  const room = screen.columns - MARK_COLUMNS;
  const indent = ' '.repeat(MARK_COLUMNS);
  return items.flatMap(({ mark, sentence, place, facts, notes }) => {
    const [first = '', ...rest] = wrap(sentence, room);
    return [
      `${paint(padEnd(mark, MARK_COLUMNS))}${first}`,
      ...rest.map(line => indent + line),
      ...placeLines(place, facts, room).map(line => indent + screen.faint(line)),
      ...notes.flatMap(note => wrap(note, room)).map(line => indent + line),
    ];
  });
}

function placeLines(place: string | undefined, facts: readonly string[], room: number): string[] {
  const said = facts.join(' · ');
  if (place === undefined) return said === '' ? [] : wrap(said, room);
  const together = [place, ...facts].join(' · ');
  if (columnsOf(together) <= room) return [together.trimEnd()];
  return [cutPath(place, room), ...(said === '' ? [] : wrap(said, room))];
}
