import type { Snapshot } from '../../model/snapshot.ts';
import { listedConventions } from '../conventions.ts';
import { escapeTerminal } from '../escape.ts';
import { count, plural } from '../numbers.ts';
import { labelled } from './footer.ts';
import type { Screen } from './screen.ts';

/** More would push the rest off the screen. */
const MOST_LINES = 10;

/** How many places break each convention of the team's own; nothing without any. */
export function conventionLines(snapshot: Snapshot, screen: Screen): string[] {
  const all = listedConventions(snapshot);
  const shown = screen.verbose ? all : all.slice(0, MOST_LINES);
  const lines = shown.flatMap(({ id, title, violating, places, isWhole }, index) => {
    const what = title === undefined ? '' : ` (${escapeTerminal(title)})`;
    const counted =
      places === 0 ? 'no place' : `${count(violating)} of ${plural(places, 'place')} against it`;
    const text = `${escapeTerminal(id)}${what}: ${counted}${isWhole ? '' : ', incomplete'}`;
    return labelled(index === 0 ? 'Conventions' : '', text, screen);
  });
  const rest = all.length - shown.length;
  return rest === 0
    ? lines
    : [...lines, ...labelled('', `and ${plural(rest, 'more convention')}   (--verbose lists them)`, screen)];
}
