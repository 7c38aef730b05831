import { columnsOf, cutMiddle, cutPath, padEnd } from '../width.ts';
import type { Screen } from './screen.ts';

/** A piece of work: its worth, what it is, and where. */
export interface WorkItem {
  /** `+1.9`, at most 5 columns. */
  readonly points: string;
  /** The sentence, with names cut to at most `nameColumns`. */
  readonly sentence: (nameColumns: number) => string;
  /** `path:line`, escaped and whole. */
  readonly place: string;
}

const POINTS_COLUMNS = 5;
const GAP = '  ';
/** Names inside sentences start at this length and are cut further until the sentence fits. */
const NAME_COLUMNS = [Number.POSITIVE_INFINITY, 48, 32, 24, 16];

/**
 * Lists work with its place beside it, in two columns. When one of them would have to be cut, each place gets a line
 * of its own below its sentence: a path that is whole can be clicked and copied.
 */
export function workLines(
  items: readonly WorkItem[],
  screen: Screen,
  paint: (points: string) => string,
): string[] {
  const room = screen.columns - POINTS_COLUMNS - GAP.length;
  const whole = items.map(item => item.sentence(Number.POSITIVE_INFINITY));
  const widest = Math.max(0, ...whole.map(columnsOf));
  const placeRoom = room - widest - GAP.length;
  const points = items.map(item => paint(item.points.padStart(POINTS_COLUMNS)) + GAP);
  if (items.every(item => columnsOf(item.place) <= placeRoom)) {
    return items.map(
      (item, index) =>
        `${points[index]}${padEnd(whole[index] ?? '', widest)}${GAP}${screen.faint(item.place)}`,
    );
  }
  const indent = ' '.repeat(POINTS_COLUMNS + GAP.length);
  return items.flatMap((item, index) => [
    `${points[index]}${fitting(item, room)}`,
    `${indent}${screen.faint(cutPath(item.place, room))}`,
  ]);
}

function fitting(item: WorkItem, columns: number): string {
  const sentences = NAME_COLUMNS.map(item.sentence);
  const fits = sentences.find(sentence => columnsOf(sentence) <= columns);
  return fits ?? cutMiddle(sentences.at(-1) ?? '', columns);
}
