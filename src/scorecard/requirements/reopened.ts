import type { Counted } from '../../model/card.ts';
import { countIssues, delivered } from '../issues/count-issues.ts';
import { ratioOf } from '../issues/quantities.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { REQUIREMENT } from './requirement-def.ts';

/** Of what was delivered, what had been opened again before. */
export const reopenedRequirements: MeasureRule = {
  def: {
    ...REQUIREMENT,
    id: 'requirements.reopened',
    title: 'Reopened requirements',
    unit: 'share',
    aim: 'lower',
    meaning: 'Which share of the delivered requirements had been closed before, and opened again.',
    formula:
      'delivered in the period and reopened at least once / delivered in the period, where the export tells',
    caveats: ['Lists of GitHub and of Jira do not tell it: it takes a column of its own.'],
    game: 'Open a new issue instead of the old one.',
    counter: 'bugs.per-requirement',
  },
  count: (data, scope) => countReopened(data, scope),
};

function countReopened(data: CardData, scope: CardScope): Counted {
  return countIssues(data, scope, {
    category: 'requirement',
    event: 'closed',
    nothing: 'no requirement was delivered',
    refuse: ({ issues }) =>
      issues.some(({ reopened }) => reopened !== undefined)
        ? undefined
        : {
            state: 'not-provided',
            reason: 'no issue tells how often it was opened again: `columns.reopened` names such a column',
          },
    quantity: ({ issues }, window) => {
      const told = delivered(issues, window).filter(({ reopened }) => reopened !== undefined);
      return ratioOf('share', told.filter(({ reopened = 0 }) => reopened > 0).length, told.length);
    },
  });
}
