import type { Snapshot } from '../../model/snapshot.ts';
import { suggestions } from '../../plan/suggest.ts';
import { escapeTerminal } from '../escape.ts';
import { describe } from '../finding-sentences.ts';
import { MINUS } from '../numbers.ts';
import { stubbornFindings } from '../stubborn.ts';
import { cutMiddle } from '../width.ts';
import { action, gainWords } from '../words.ts';
import type { Screen } from './screen.ts';
import { workLines } from './work.ts';

const MOST_STUBBORN = 3;

/** `+1.9  split Cart.total (CC 22)  src/cart.ts:120`, the largest gain first. */
export function suggestionLines(snapshot: Snapshot, screen: Screen): string[] {
  const best = suggestions(snapshot, screen.top);
  if (best.length === 0) return [];
  const gains = gainWords(best.map(({ gain }) => gain));
  const items = best.map((suggestion, index) => ({
    points: gains[index] ?? '',
    sentence: (columns: number) => action(suggestion, name => cutMiddle(escapeTerminal(name), columns)),
    place: placeOf(suggestion.path, suggestion.line),
  }));
  return [screen.strong('Cheapest ways up'), ...workLines(items, screen, screen.good)];
}

/** What costs more than any of the suggestions wins, and has no cheap way out. */
export function stubbornLines(snapshot: Snapshot, screen: Screen): string[] {
  const found = stubbornFindings(snapshot, MOST_STUBBORN);
  if (found.length === 0) return [];
  const items = found.map(({ finding, points, location }) => ({
    points: `${MINUS}${points.toFixed(1)}`,
    sentence: (columns: number) => describe(finding, name => cutMiddle(escapeTerminal(name), columns)),
    place: placeOf(location.path, location.startLine),
  }));
  return [
    screen.strong('Costs most, and no single step settles it'),
    ...workLines(items, screen, screen.bad),
  ];
}

function placeOf(path: string, line: number): string {
  return `${escapeTerminal(path)}:${line}`;
}
