import type { Counted, MeasureDef, Quantity } from '../../model/card.ts';
import type { Settling } from '../../model/knowledge.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { countedFrom } from './counted.ts';

const COMMON = {
  ...{ item: 'team/newcomers', basis: 'measured', inputs: ['git'] },
} satisfies Partial<MeasureDef>;

const WHOLE = 'newcomers are counted for the whole repository: who is new to a part of it is nobody new';

const ADDRESSES =
  'Who commits with a new address is new until .mailmap says otherwise; bots are told by their names.';

export const newcomers: MeasureRule = {
  def: {
    ...COMMON,
    id: 'newcomers',
    title: 'Newcomers',
    unit: 'person',
    aim: 'inform',
    meaning: 'People whose first change came to the branch in the period.',
    formula:
      'people (authors and co-authors by .mailmap, without bots) of whom no change was merged before the period, and one in it',
    caveats: [
      ADDRESSES,
      'Who left in the period cannot be seen; in an open project many newcomers write one change and no more.',
    ],
    game: 'Accounts are split.',
    counter: 'newcomers.days-to-tenth',
  },
  count: (data, scope) =>
    ofRepository(data, scope, ({ knowledge }) =>
      countedFrom(
        knowledge,
        knowledge.newcomers,
        ({ newcomers: value }) => ({ kind: 'count', value }),
        () => 'nobody was counted',
      ),
    ),
};

export const daysToTenth: MeasureRule = {
  def: {
    ...COMMON,
    id: 'newcomers.days-to-tenth',
    title: 'Days from the first to the tenth change',
    unit: 'day',
    aim: 'lower',
    meaning:
      'How long people took to settle in who made their tenth change in the period (DX Core 4 asks for the tenth pull request).',
    formula:
      "days between the merges of somebody's first and tenth change (first-parent commits that they wrote or that merged a commit of theirs), of the people whose tenth lies in the period, whenever they began",
    caveats: [
      ADDRESSES,
      'The day somebody joined is not in git, so the time to the first change is not measured.',
      'Who never made ten is in no period. Of two to four people only the longest time is told, as a range; of one nothing.',
    ],
    game: 'Changes are cut small; people are put down as co-authors.',
    counter: 'pairing.co-authored',
  },
  count: (data, scope) => ofRepository(data, scope, countDays),
};

function ofRepository(data: CardData, scope: CardScope, count: (data: CardData) => Counted): Counted {
  return scope.application === undefined ? count(data) : { state: 'not-applicable', reason: WHOLE };
}

function countDays({ knowledge }: CardData): Counted {
  return countedFrom(
    knowledge,
    knowledge.newcomers,
    ({ settled }) => (settled.kind === 'median' ? distributionOf(settled) : undefined),
    ({ settled }) => settlingWords(settled),
  );
}

function distributionOf({ days, people, p85 }: Settling & { readonly kind: 'median' }): Quantity {
  return { kind: 'distribution', median: days, n: people, ...(p85 === undefined ? {} : { p85 }) };
}

/** What can be told of fewer than five. */
function settlingWords(settled: Settling): string {
  if (settled.kind === 'range') {
    const time = settled.days === undefined ? 'more than a year' : `at most ${settled.days} days`;
    return `${settled.people} people made their tenth change, the slowest in ${time}: a median is told from five on`;
  }
  return settled.people === 0
    ? 'nobody made a tenth change'
    : 'one person made a tenth change: how long that took is theirs alone';
}
