import type { Snapshot } from '../../model/snapshot.ts';
import { type Suggestion, suggestions } from '../../plan/suggest.ts';
import { describe } from '../finding-sentences.ts';
import { MINUS, plural } from '../numbers.ts';
import { stubbornFindings } from '../stubborn.ts';
import { action, gainWords } from '../words.ts';
import type { Block } from './document.ts';
import { NO_BREAK, name, place } from './inline.ts';

const MOST_STUBBORN = 3;

/** The pieces of work that raise the score most, each with its gain when it alone is done. */
export function suggestionBlocks(snapshot: Snapshot, most: number, links: boolean): Block[] {
  const best = suggestions(snapshot, most);
  if (best.length === 0) return [];
  const gains = gainWords(best.map(({ gain }) => gain));
  return [
    { kind: 'text', lines: ['## Cheapest ways up'] },
    {
      kind: 'table',
      head: ['Points', 'What to do', 'Touches'],
      align: ['right', 'left', 'right'],
      rows: best.map((suggestion, index) => [
        gains[index] ?? '',
        `${action(suggestion, name)} · ${place(suggestion.path, suggestion.line, links)}`,
        touched(suggestion),
      ]),
      omitted: 0,
      noun: 'suggestions',
    },
  ];
}

/** What costs more than any of the suggestions wins, and has no cheap way out. */
export function stubbornBlocks(snapshot: Snapshot, links: boolean): Block[] {
  const found = stubbornFindings(snapshot, MOST_STUBBORN);
  if (found.length === 0) return [];
  return [
    { kind: 'text', lines: ['## Costs most, and no single step settles it'] },
    {
      kind: 'table',
      head: ['Points', 'What'],
      align: ['right', 'left'],
      rows: found.map(({ finding, points, location }) => [
        `${MINUS}${points.toFixed(1)}`,
        `${describe(finding, name)} · ${place(location.path, location.startLine, links)}`,
      ]),
      omitted: 0,
      noun: 'findings',
    },
  ];
}

function touched({ effort }: Suggestion): string {
  return plural(effort, 'line').replace(' ', NO_BREAK);
}
