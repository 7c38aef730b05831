import { distributionOf } from '../distribution.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { withReviews } from './coverage.ts';
import { hoursBetween, type MergedRequest } from './merged-requests.ts';
import { remarksByOthers, reviewsByOthers } from './others.ts';
import { notApplicable, notProvided, requestRule } from './request-rule.ts';

export const firstReview: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.first-review',
    title: 'Time to the first review',
    unit: 'hour',
    aim: 'lower',
    meaning: 'How long a pull request waits until another person reviews it or says something.',
    basis: 'measured',
    formula:
      'hours from creation to the first review or remark by another person before the merge; median and 85th percentile of merged pull requests of people that have one',
    caveats: [
      'Nights and weekends are counted.',
      'Time as a draft is counted: exports do not tell when a pull request was ready.',
      'Pull requests that nobody looked at are not in it.',
    ],
    game: 'A first word at once, the review days later.',
    counter: 'reviews.time-to-merge',
  },
  work => {
    const known = withReviews(work);
    if (known.length === 0) return notProvided('the export has no reviews');
    const quantity = distributionOf(known.flatMap(hoursToFirst));
    return quantity === undefined ? notApplicable('no pull request has a review with a time') : { quantity };
  },
);

export const timeToMerge: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.time-to-merge',
    title: 'Time to merge',
    unit: 'hour',
    aim: 'lower',
    meaning: 'How long a pull request is open until it is merged.',
    basis: 'measured',
    formula: 'hours from creation to merge; median and 85th percentile of merged pull requests of people',
    caveats: [
      'Nights, weekends and time as a draft are counted.',
      'Work before the pull request was opened is not in it.',
    ],
    game: 'Opening pull requests when all is done, or merging without a review.',
    counter: 'reviews.coverage',
  },
  ({ requests }) => {
    const quantity = distributionOf(requests.map(one => hoursBetween(one.createdAt, one.mergedAt)));
    return quantity === undefined ? notApplicable('nothing was merged') : { quantity };
  },
);

function hoursToFirst(request: MergedRequest): number[] {
  const times = [...reviewsByOthers(request), ...remarksByOthers(request)].flatMap(({ at }) => at ?? []);
  const first = times.toSorted()[0];
  return first === undefined ? [] : [Math.max(0, hoursBetween(request.createdAt, first))];
}
