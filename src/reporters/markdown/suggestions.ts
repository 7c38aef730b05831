import type { Snapshot } from '../../model/snapshot.ts';
import { plural } from '../numbers.ts';
import { type Suggestion, suggestions } from '../suggest.ts';
import { action, gainWords } from '../words.ts';
import type { Block } from './document.ts';
import { name, place } from './inline.ts';

/** The pieces of work that raise the score most, each with its gain when it alone is done. */
export function suggestionBlocks(snapshot: Snapshot, most: number, links: boolean): Block[] {
  const best = suggestions(snapshot, most);
  if (best.length === 0) return [];
  return [
    { kind: 'text', lines: ['## Cheapest ways up'] },
    {
      kind: 'table',
      head: ['Points', 'What to do', 'Touches', 'Where'],
      align: ['right', 'left', 'right', 'left'],
      rows: best.map(suggestion => [
        gainWords(suggestion.gain),
        action(suggestion, name),
        touched(suggestion),
        place(suggestion.path, suggestion.line, links),
      ]),
      omitted: 0,
      noun: 'suggestions',
    },
  ];
}

function touched({ effort }: Suggestion): string {
  return plural(effort, 'line');
}
