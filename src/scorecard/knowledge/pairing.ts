import type { MeasureRule } from '../measure-rule.ts';
import { countedFrom, inScope } from './counted.ts';

export const coAuthored: MeasureRule = {
  def: {
    id: 'pairing.co-authored',
    item: 'team/newcomers',
    title: 'Commits written together',
    unit: 'share',
    aim: 'inform',
    meaning:
      'Commits of the period that name more than one person: pairs, mentors, suggestions that were taken.',
    basis: 'derived',
    inputs: ['git'],
    formula:
      'commits with at least two people (author and Co-authored-by, by .mailmap, without bots) / commits of people',
    caveats: [
      'Most pairs do not write Co-authored-by; a squashed pull request names everybody who pushed to it.',
      'Assistants that sign as co-author are bots.',
    ],
    game: 'Names are added that wrote nothing.',
    counter: 'knowledge.single-author-files',
  },
  count: ({ knowledge }, { application }) =>
    countedFrom(
      knowledge,
      knowledge.pairing,
      counts => {
        const { commits, together } = inScope(counts, application) ?? { commits: 0, together: 0 };
        return commits === 0 ? undefined : { kind: 'share', numerator: together, denominator: commits };
      },
      () => 'no person committed',
    ),
};
