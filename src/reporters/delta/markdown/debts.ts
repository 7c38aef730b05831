import type { DebtGroup } from '../../../model/delta.ts';
import type { Block } from '../../markdown/document.ts';
import { name, place } from '../../markdown/inline.ts';
import { count } from '../../numbers.ts';
import { groupWords, STATE_WORDS } from '../group-words.ts';
import { judgedWords } from '../judged-words.ts';
import { originWords } from '../origin-words.ts';
import { remedy } from '../remedy.ts';
import { fineDecimalsFor, signedPoints } from '../signed-numbers.ts';
import { placeOf } from '../where.ts';
import { MARKDOWN_SINK } from './ink.ts';

/** Cells of one row: state, what (and what to do), where, points. */
export type Row = readonly [state: string, what: string, where: string, points: string];

/** How much is said about each debt. `full`: what to do and the id to accept it by. */
export type Detail = 'full' | 'short';

/** A line break inside a cell. */
export const BREAK = '<br>';

/** Debts as rows, with as many digits of their points as the largest of them needs. */
export function debtRows(groups: readonly DebtGroup[], detail: Detail, links: boolean): Row[] {
  const decimals = fineDecimalsFor(groups.map(({ points }) => points ?? 0));
  return groups.map(group => {
    const isFull = detail === 'full';
    const todo = isFull ? remedy(group, MARKDOWN_SINK) : undefined;
    const origin = originWords(group, MARKDOWN_SINK);
    const judged = isFull ? judgedWords(group) : undefined;
    const what = [
      groupWords(group, MARKDOWN_SINK),
      ...(origin === undefined ? [] : [`(${origin})`]),
      ...(judged === undefined ? [] : [judged]),
      ...(todo === undefined ? [] : [`→ ${todo}`]),
    ];
    const points = group.points === undefined ? '–' : signedPoints(group.points, decimals);
    return [
      STATE_WORDS[group.state],
      what.join(BREAK),
      [whereCell(group, links), ...(isFull ? [name(group.id)] : [])].join(BREAK),
      points,
    ];
  });
}

function whereCell(group: DebtGroup, links: boolean): string {
  const found = placeOf(group);
  if (found === undefined) return '–';
  const more = found.more > 0 ? ` and ${count(found.more)} more` : '';
  return `${place(found.path, found.line, links)}${more}`;
}

/**
 * A table of rows, the first `most`; nothing for none.
 *
 * @param omitted rows that the caller left out already
 */
export function debtTable(rows: readonly Row[], most: number, noun = 'debts', omitted = 0): Block[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most);
  return [
    {
      kind: 'table',
      head: ['', 'What', 'Where', 'Points'],
      align: ['left', 'left', 'left', 'right'],
      rows: shown,
      omitted: omitted + rows.length - shown.length,
      noun,
    },
  ];
}
