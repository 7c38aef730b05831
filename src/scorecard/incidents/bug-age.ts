import type { Issue } from '../../model/issue.ts';
import { distributionOf } from '../distribution.ts';
import { countIssues } from '../issues/count-issues.ts';
import { daysBetween } from '../issues/quantities.ts';
import { closedAt } from '../issues/reach.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { DELIVERED_QUALITY } from './incident-def.ts';

/** How long the bugs that are open have been so. */
export const bugAge: MeasureRule = {
  def: {
    ...DELIVERED_QUALITY,
    id: 'bugs.open-age',
    title: 'Age of open bugs',
    unit: 'day',
    meaning: 'How old the bugs are that are open at the end of the period; median and 85th percentile.',
    formula: 'end of the period − created, of bugs that are open then',
    caveats: [
      'Closing the old ones makes the rest younger, and so does filing many new ones: read it with how many they are.',
    ],
    game: 'Close old bugs as not to be done.',
    counter: 'bugs.opened',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'bug',
      event: 'created',
      nothing: 'no bug was left open',
      quantity: ({ issues }, { to }) =>
        distributionOf(
          issues.filter(bug => isOpenAt(bug, to)).map(({ createdAt }) => daysBetween(createdAt, to)),
        ),
    }),
};

function isOpenAt(bug: Issue, at: string): boolean {
  const closed = closedAt(bug);
  return bug.createdAt < at && (closed === undefined || closed >= at);
}
