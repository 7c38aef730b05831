import { countIssues, delivered } from '../issues/count-issues.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { HYGIENE_CAVEAT, OUTPUT_CAVEAT, REQUIREMENT } from './requirement-def.ts';

/** Requirements that were done in the period. */
export const deliveredRequirements: MeasureRule = {
  def: {
    ...REQUIREMENT,
    id: 'requirements.delivered',
    title: 'Delivered requirements',
    unit: 'requirement',
    aim: 'inform',
    meaning: 'Requirements that were closed as done in the period.',
    formula: 'requirements with a date of resolution in the period, dropped ones left out',
    caveats: [OUTPUT_CAVEAT, 'Requirements are of any size: cutting them smaller delivers more.'],
    game: 'Cut requirements smaller, or close them before they are done.',
    counter: 'requirements.reopened',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'requirement',
      event: 'closed',
      nothing: 'no requirement was delivered',
      quantity: ({ issues }, window) => ({ kind: 'count', value: delivered(issues, window).length }),
    }),
};

/** Requirements that came up in the period. */
export const openedRequirements: MeasureRule = {
  def: {
    ...REQUIREMENT,
    id: 'requirements.opened',
    title: 'Opened requirements',
    unit: 'requirement',
    aim: 'inform',
    meaning: 'Requirements that were written down in the period, whatever became of them.',
    formula: 'requirements with a date of creation in the period',
    caveats: [HYGIENE_CAVEAT],
    game: 'Write requirements down only when they are about to be delivered.',
    counter: 'requirements.delivery-rate',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'requirement',
      event: 'created',
      nothing: 'no requirement was opened',
      quantity: ({ issues }, window) => ({
        kind: 'count',
        value: issues.filter(({ createdAt }) => createdAt >= window.from && createdAt < window.to).length,
      }),
    }),
};
