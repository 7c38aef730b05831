import type { MeasureRule } from '../measure-rule.ts';
import type { MergedRequest } from './merged-requests.ts';
import { isDiscussed, lateReviews, reviewersOf } from './others.ts';
import { notProvided, type Outcome, requestRule, shareOf, type Work } from './request-rule.ts';

const NO_REVIEWS = 'the export has no reviews';

/** Requests whose reviews the export tells. */
export function withReviews({ requests }: Work): MergedRequest[] {
  return requests.filter(({ reviews }) => reviews !== undefined);
}

export function isReviewed(request: MergedRequest): boolean {
  return reviewersOf(request).length > 0;
}

/** Counts those of the known requests that are so. */
export function shareWithReviews(work: Work, isSo: (request: MergedRequest) => boolean): Outcome {
  const known = withReviews(work);
  if (known.length === 0) return notProvided(NO_REVIEWS);
  return { quantity: shareOf(known.filter(isSo).length, known.length) };
}

export const reviewCoverage: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.coverage',
    title: 'Reviewed before the merge',
    unit: 'share',
    aim: 'higher',
    meaning:
      'Share of merged pull requests that another person reviewed. In three large projects components with little of it had more defects after release (McIntosh et al., MSR 2014).',
    basis: 'measured',
    formula:
      'merged pull requests of people with at least one review by another person before the merge / merged pull requests of people',
    caveats: [
      'That there was a review does not tell how well somebody looked.',
      'Work in pairs and reviews at a desk leave no trace.',
    ],
    game: 'Approving without looking.',
    counter: 'reviews.participation',
  },
  work => {
    const outcome = shareWithReviews(work, isReviewed);
    const late = withReviews(work).filter(one => !isReviewed(one) && lateReviews(one).length > 0).length;
    const many = late === 1 ? '1 other was' : `${late} others were`;
    return late > 0 && 'quantity' in outcome
      ? { ...outcome, notices: [`${many} reviewed only after the merge.`] }
      : outcome;
  },
);

export const reviewParticipation: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.participation',
    title: 'Reviewed and talked about',
    unit: 'share',
    aim: 'higher',
    meaning:
      'Share of merged pull requests that another person reviewed, and about which another person said something. Reviews without a word were tied to more defects after release (McIntosh et al., MSR 2014).',
    basis: 'measured',
    formula:
      'merged pull requests of people with a review by another person, and with a remark, a review with a text or a request for changes by another person, before the merge / merged pull requests of people',
    caveats: [
      'A small change may need no word.',
      'Remarks at lines count fully only with an export of them: a list of pull requests does not hold those of an approval.',
    ],
    game: 'A word of praise in every approval.',
    counter: 'reviews.followed-by-change',
  },
  work => shareWithReviews(work, request => isReviewed(request) && isDiscussed(request)),
);

export const selfMerged: MeasureRule = requestRule(
  {
    item: 'technical/code-review',
    id: 'reviews.self-merged',
    title: 'Merged by the author without a review',
    unit: 'share',
    aim: 'lower',
    meaning: 'Share of merged pull requests that no other person reviewed and that their author merged.',
    basis: 'measured',
    formula:
      'merged pull requests of people merged by their author, without a review by another person before the merge / merged pull requests of people whose merger is known',
    caveats: ['A merge queue merges in the name of a program: such pull requests are not in the numerator.'],
    game: 'Merging for each other without looking.',
    counter: 'reviews.participation',
  },
  work => {
    const known = withReviews(work).filter(({ mergedBy }) => mergedBy !== undefined);
    if (known.length === 0) return notProvided('the export has no reviews, or does not tell who merged');
    const alone = known.filter(request => request.mergedBy === request.author && !isReviewed(request));
    return { quantity: shareOf(alone.length, known.length) };
  },
);
