import type { Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { type Suggestion, suggestions } from '../suggest.ts';
import { columnsOf, cutEnd, cutMiddle, cutPath, padEnd } from '../width.ts';
import { action, gainWords } from '../words.ts';
import type { Screen } from './screen.ts';

const GAIN_COLUMNS = 5;
const GAP = '  ';
/** Room for a name inside a sentence, so that its verb and its numbers are never cut. */
const NAME_COLUMNS = 26;

/** `+1.9  split Cart.total (CC 22)  src/cart.ts:120`, the largest gain first. */
export function suggestionLines(snapshot: Snapshot, screen: Screen): string[] {
  const best = suggestions(snapshot, screen.top);
  if (best.length === 0) return nothingCheap(snapshot, screen);
  const room = screen.columns - GAIN_COLUMNS - 2 * GAP.length;
  const nameColumns = NAME_COLUMNS + Math.max(0, Math.floor((screen.columns - 80) / 2));
  const quote = (name: string) => cutMiddle(escapeTerminal(name), nameColumns);
  const actions = best.map(suggestion => cutEnd(action(suggestion, quote), Math.floor(room * 0.66)));
  const actionColumns = Math.max(...actions.map(columnsOf));
  return [
    screen.strong('Cheapest ways up'),
    ...best.map((suggestion, index) => {
      const gain = gainWords(suggestion.gain).padStart(GAIN_COLUMNS);
      const what = padEnd(actions[index] ?? '', actionColumns);
      const where = cutPath(place(suggestion), room - actionColumns);
      return `${screen.good(gain)}${GAP}${what}${GAP}${screen.faint(where)}`;
    }),
  ];
}

/** Points can be lost with no single step that wins some back, for example in a cycle that opens nowhere alone. */
function nothingCheap({ total }: Snapshot, screen: Screen): string[] {
  if (total.score === undefined || total.score.debt === 0) return [];
  return [`${screen.strong('Cheapest ways up')}   none: no single step wins points back`];
}

function place({ path, line }: Suggestion): string {
  return `${escapeTerminal(path)}:${line}`;
}
