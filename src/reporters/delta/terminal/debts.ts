import type { DebtGroup } from '../../../model/delta.ts';
import { escapeTerminal } from '../../escape.ts';
import { count, plural } from '../../numbers.ts';
import type { Screen } from '../../terminal/screen.ts';
import { groupWords, STATE_WORDS } from '../group-words.ts';
import { judgedWords } from '../judged-words.ts';
import { originWords } from '../origin-words.ts';
import { remedy } from '../remedy.ts';
import { fineDecimalsFor, signedPoints } from '../signed-numbers.ts';
import { placeOf } from '../where.ts';
import { TERMINAL_SINK } from './ink.ts';
import { type Item, itemLines } from './items.ts';

/** How much is said about each debt of a list. `full`: what to do and the id to accept it by. */
export type Detail = 'full' | 'short';

/** Debts as items, with as many digits of their points as the largest of them needs. */
export function debtItems(groups: readonly DebtGroup[], detail: Detail): Item[] {
  const decimals = fineDecimalsFor(groups.map(({ points }) => points ?? 0));
  return groups.map(group => {
    const place = placeOf(group);
    const isWorse = group.state === 'introduced' || group.state === 'worsened';
    const todo = detail === 'full' ? remedy(group, TERMINAL_SINK) : undefined;
    const origin = originWords(group, TERMINAL_SINK);
    const judged = isWorse && detail === 'full' ? judgedWords(group) : undefined;
    return {
      mark: STATE_WORDS[group.state],
      sentence: groupWords(group, TERMINAL_SINK),
      place: place && `${escapeTerminal(place.path)}:${place.line}`,
      facts: [
        ...(place !== undefined && place.more > 0 ? [`and ${plural(place.more, 'more place')}`] : []),
        ...(group.points === undefined || group.points === 0
          ? []
          : [`${signedPoints(group.points, decimals)} points`]),
        ...(detail === 'full' ? [escapeTerminal(group.id)] : []),
      ],
      notes: [
        ...(origin === undefined ? [] : [`(${origin})`]),
        ...(judged === undefined ? [] : [judged]),
        ...(todo === undefined ? [] : [`→ ${todo}`]),
      ],
    };
  });
}

/** Lists of items under one title, the first `most` of each; nothing when all are empty. */
export function section(
  title: string,
  lists: readonly (readonly Item[])[],
  screen: Screen,
  paint: (text: string) => string,
  most: number,
): string[] {
  const lines = lists.flatMap(items => {
    const shown = items.slice(0, most);
    const rest = items.length - shown.length;
    const more = rest > 0 ? [screen.faint(`and ${count(rest)} more   (--verbose lists them)`)] : [];
    return [...itemLines(shown, screen, paint), ...more];
  });
  return lines.length === 0 ? [] : [screen.strong(paint(title)), ...lines];
}
