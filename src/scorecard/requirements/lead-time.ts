import type { Issue } from '../../model/issue.ts';
import { distributionOf } from '../distribution.ts';
import { countIssues, delivered } from '../issues/count-issues.ts';
import { daysBetween } from '../issues/quantities.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { HYGIENE_CAVEAT, REQUIREMENT } from './requirement-def.ts';

/**
 * From the beginning of work to the end. Two beginnings in one median would compare nothing: the start of work counts when at
 * least half of all done requirements of the export have one (those without are then left out), else the creation of all.
 */
export const leadTime: MeasureRule = {
  def: {
    ...REQUIREMENT,
    id: 'requirements.lead-time',
    title: 'Lead time of requirements',
    unit: 'day',
    aim: 'lower',
    meaning: 'How long a requirement took until it was done; median and 85th percentile.',
    formula:
      'resolved − started (created, when fewer than half have a start), of requirements delivered in the period',
    caveats: [
      HYGIENE_CAVEAT,
      'From its creation it holds the time a requirement waited in the backlog.',
      'Days of 24 hours: nights and weekends are in it.',
    ],
    game: 'Write requirements down late, or cut them smaller.',
    counter: 'requirements.delivered',
  },
  count: (data, scope) =>
    countIssues(data, scope, {
      category: 'requirement',
      event: 'closed',
      nothing: 'no requirement was delivered',
      quantity: ({ issues }, window) => {
        const done = delivered(issues, window);
        const times = hasStarts(issues)
          ? done.flatMap(issue => took(issue.startedAt, issue) ?? [])
          : done.flatMap(issue => took(issue.createdAt, issue) ?? []);
        return distributionOf(times);
      },
      notices: ({ issues }, window) => {
        if (!hasStarts(issues))
          return ['Counted from the creation of each: the export does not tell when work began.'];
        const without = delivered(issues, window).filter(({ startedAt }) => startedAt === undefined).length;
        const left = without === 0 ? '' : ` ${without} without one ${without === 1 ? 'is' : 'are'} left out.`;
        return [`Counted from the start of work on each.${left}`];
      },
    }),
};

function hasStarts(issues: readonly Issue[]): boolean {
  const done = issues.filter(({ resolvedAt }) => resolvedAt !== undefined);
  return done.filter(({ startedAt }) => startedAt !== undefined).length * 2 >= Math.max(1, done.length);
}

function took(from: string | undefined, { resolvedAt }: Issue): number | undefined {
  return from === undefined || resolvedAt === undefined ? undefined : daysBetween(from, resolvedAt);
}
