import { distributionOf } from '../distribution.ts';
import type { MeasureRule } from '../measure-rule.ts';
import { isReviewed } from './coverage.ts';
import { changedLines, hoursBetween, type MergedRequest } from './merged-requests.ts';
import { reviewsByOthers } from './others.ts';
import { notApplicable, notProvided, requestRule, shareOf } from './request-rule.ts';

/** Lines in an hour beyond which a review counts as hasty (McIntosh et al., MSR 2014). */
const HASTY_RATE = 200;

export const requestSize: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.size',
    title: 'Size of pull requests',
    unit: 'line',
    aim: 'lower',
    meaning:
      'How many lines a pull request changes. The more files a change has, the fewer remarks on it are useful (Bosu et al., MSR 2015).',
    basis: 'measured',
    formula: 'added + deleted lines; median and 85th percentile of merged pull requests of people',
    caveats: ['Lock files, generated files and pictures of tests are counted as the forge counts them.'],
    game: 'Cutting one change into pieces that make no sense alone.',
    counter: 'reviews.time-to-merge',
  },
  ({ requests }) => {
    const quantity = distributionOf(requests.flatMap(one => changedLines(one) ?? []));
    return quantity === undefined ? notProvided('the export has no sizes') : { quantity };
  },
);

/**
 * A rate says little about small changes (two lines that wait for a minute are 120 lines an hour), so only those count of which a
 * review at that rate takes more than an hour. That floor is ours.
 */
export const hastyReviews: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.hasty',
    title: 'Large changes reviewed in haste',
    unit: 'share',
    aim: 'lower',
    meaning: `Share of the reviewed pull requests of more than ${HASTY_RATE} lines that were let through faster than ${HASTY_RATE} lines an hour; hasty reviews were tied to more defects after release (McIntosh et al., MSR 2014).`,
    basis: 'derived',
    formula: `of merged and reviewed pull requests of people with more than ${HASTY_RATE} changed lines: those with changed lines / hours from creation to the last review by another person before the merge > ${HASTY_RATE}`,
    caveats: [
      'How long somebody read is not known: a pull request that was open for days may have been read in a minute.',
      'Moves and generated lines make a change large that is read quickly.',
    ],
    game: 'Waiting before the approval.',
    counter: 'reviews.first-review',
  },
  ({ requests }) => {
    const known = requests.filter(one => one.reviews !== undefined && changedLines(one) !== undefined);
    if (known.length === 0) return notProvided('the export has no reviews, or no sizes');
    const large = known.filter(one => isReviewed(one) && (changedLines(one) ?? 0) > HASTY_RATE);
    if (large.length === 0)
      return notApplicable(`no reviewed pull request has more than ${HASTY_RATE} lines`);
    return { quantity: shareOf(large.filter(isHasty).length, large.length) };
  },
);

function isHasty(request: MergedRequest): boolean {
  const times = reviewsByOthers(request).map(({ at }) => at ?? request.mergedAt);
  const last = times.toSorted().at(-1) ?? request.mergedAt;
  return (changedLines(request) ?? 0) > HASTY_RATE * hoursBetween(request.createdAt, last);
}
