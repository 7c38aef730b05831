import type { ItemState } from '../../model/card.ts';
import { count, plural } from '../numbers.ts';
import { labelledText, type PeriodBlock } from '../period/section.ts';
import { scoreWords } from './score-words.ts';
import { type CardView, itemsOf } from './view.ts';

/** `Scorecard of shop, 2026-Q3`. */
export function cardTitle({ card: { unit, repository, period }, ink }: CardView): string {
  const of = unit.kind === 'application' ? unit.name : repository;
  return `Scorecard${of === undefined ? '' : ` of ${ink.name(of)}`}, ${ink.prose(period.label)}`;
}

/** The one score, what stands behind the rest, and what the reader must know. */
export function cardSummary({ card, ink }: CardView): PeriodBlock[] {
  const { unit, notices, problems, inputs } = card;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const gone = inputs.flatMap(({ state, file }) => (state === 'not-provided' ? (file ?? []) : []));
  const unreadable = inputs.filter(({ state }) => state === 'unreadable').length;
  return [
    labelledText('Score', scoreWords(unit.score), 'plain'),
    labelledText('Items', itemWords(card.unit)),
    ...(unit.owners === undefined || unit.owners.length === 0
      ? []
      : [labelledText('Owners', unit.owners.map(ink.prose).join(', '))]),
    ...(unreadable === 0
      ? []
      : [labelledText('Note', `${plural(unreadable, 'input')} could not be read, see below`, 'warning')]),
    ...(gone.length === 0
      ? []
      : [
          labelledText(
            'Note',
            `${gone.map(file => ink.name(file)).join(', ')} ${gone.length === 1 ? 'is' : 'are'} configured, and not there`,
            'warning',
          ),
        ]),
    ...(errors === 0
      ? []
      : [
          labelledText(
            'Note',
            `${plural(errors, 'mistake')} in the ledger: what they are in is not used (tkpi ledger check)`,
            'warning',
          ),
        ]),
    ...notices.map(notice => labelledText('Note', ink.prose(notice), 'warning')),
  ];
}

const ORDER: readonly (readonly [ItemState, string])[] = [
  ['measured', 'measured'],
  ['derived', 'derived only'],
  ['assessed', 'assessed'],
  ['recorded', 'recorded only'],
  ['not-provided', 'not provided'],
  ['not-applicable', 'not applicable'],
];

/** How many items are what; each counts once, by the strongest that stands behind it. */
function itemWords(unit: CardView['card']['unit']): string {
  const items = itemsOf(unit);
  const counts = ORDER.map(([state, word]) => {
    const found = items.filter(({ states }) => states[0] === state).length;
    return found === 0 ? [] : [`${count(found)} ${word}`];
  });
  return `${counts.flat().join(', ')}; of ${count(items.length)}`;
}
