import type { DebtGroup, Delta } from '../../../model/delta.ts';
import { groupWords, STATE_WORDS } from '../../delta/group-words.ts';
import { originWords } from '../../delta/origin-words.ts';
import { fineDecimalsFor, signedPoints } from '../../delta/signed-numbers.ts';
import { placeOf } from '../../delta/where.ts';
import { count } from '../../numbers.ts';
import type { Behind } from '../../reporter.ts';
import { analyzerWords } from '../../words.ts';
import { HTML_INK, inked } from '../ink.ts';
import { type Content, html } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { type ItemColumn, itemTable, manyValued, valuesOf } from '../tables.ts';

/** As many as a page can bear; they come worst first. */
const MOST_ROWS = 1500;

/** Every debt that changed, as a table. */
export function debtSection(delta: Delta, { ownersOf }: Behind): PageSection[] {
  const groups = delta.groups.slice(0, MOST_ROWS);
  if (groups.length === 0) return [];
  const decimals = fineDecimalsFor(groups.map(({ points }) => points ?? 0));
  const owners = (group: DebtGroup) => ownersOf?.(placeOf(group)?.path ?? '').join(', ') || '–';
  const analyzer = (group: DebtGroup) => analyzerWords(group.analyzer).title;
  const columns: ItemColumn<DebtGroup>[] = [
    {
      head: 'State',
      kind: 'text',
      filter: Object.values(STATE_WORDS),
      cell: ({ state }) => STATE_WORDS[state],
    },
    { head: 'What', kind: 'text', cell: whatMarkup },
    { head: 'Where', kind: 'path', cell: whereMarkup },
    { head: 'Analyzer', kind: 'text', filter: valuesOf(groups, analyzer), cell: analyzer },
    ...manyValued(groups, 'Application', ({ application }) => application),
    ...(ownersOf === undefined ? [] : manyValued(groups, 'Owner', owners)),
    ...manyValued(groups, 'Cause', ({ cause }) => cause),
    {
      ...{ head: 'Points', kind: 'number' },
      cell: ({ points }) => (points === undefined ? '–' : signedPoints(points, decimals)),
    },
  ];
  const rest = delta.groups.length - groups.length;
  return [
    {
      id: 'debts',
      short: 'Debts',
      title: `Debts that changed: ${count(delta.groups.length)}`,
      content: html`${itemTable('groups', 'Debts that changed', groups, columns)}<p class="note">${count(delta.unchanged)} debts did not change.${
        rest > 0 && ` ${count(rest)} more changed: -f json has them.`
      }</p>`,
    },
  ];
}

function whatMarkup(group: DebtGroup): Content {
  const origin = originWords(group, HTML_INK);
  return html`${inked(groupWords(group, HTML_INK))}${origin !== undefined && html` (${inked(origin)})`}`;
}

function whereMarkup(group: DebtGroup): Content {
  const found = placeOf(group);
  if (found === undefined) return '–';
  return html`${inked(HTML_INK.place(found.path, found.line))}${found.more > 0 && ` +${count(found.more)}`}`;
}
