import { countIssues, happened } from '../issues/count-issues.ts';
import { ratioOf } from '../issues/quantities.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { REQUIREMENT } from './requirement-def.ts';

/** Of the requirements that came up in the period, those that were done before it ended. */
export const deliveryRate: MeasureRule = {
  def: {
    ...REQUIREMENT,
    id: 'requirements.delivery-rate',
    title: 'Delivery rate',
    unit: 'share',
    aim: 'inform',
    meaning: 'Which share of the requirements opened in the period was delivered before it ended.',
    formula: 'done before the end of the period / opened in the period, dropped ones left out of both',
    caveats: [
      'What was opened late in the period had little time.',
      'Older requirements that were delivered are not in it: see requirements.delivered.',
    ],
    game: 'Open only what is sure to be done, or drop the rest.',
    counter: 'requirements.opened',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'requirement',
      event: 'created',
      nothing: 'no requirement was opened',
      quantity: ({ issues }, window) => {
        const opened = happened(issues, 'created', window).filter(({ isDropped }) => isDropped !== true);
        const done = opened.filter(({ resolvedAt }) => resolvedAt !== undefined && resolvedAt < window.to);
        return ratioOf('share', done.length, opened.length);
      },
    }),
};
