import type { Review, ReviewComment } from '../../model/pull-request.ts';
import type { MergedRequest } from './merged-requests.ts';

/** What all deleted accounts are called. */
const GHOST = 'ghost';

/**
 * Reviews of other people, before the merge. Programs are no people; who is gone may be the author, when that one is gone as
 * well. A review without a time (approvals of GitLab) was given before: later ones are rare there.
 */
export function reviewsByOthers(request: MergedRequest): Review[] {
  return (request.reviews ?? []).filter(
    review => isByOther(request, review) && isBeforeMerge(request, review),
  );
}

/** Reviews of other people after the merge. */
export function lateReviews(request: MergedRequest): Review[] {
  return (request.reviews ?? []).filter(
    review => isByOther(request, review) && !isBeforeMerge(request, review),
  );
}

/** Remarks of other people, before the merge. */
export function remarksByOthers(request: MergedRequest): ReviewComment[] {
  return (request.comments ?? []).filter(
    remark => isByOther(request, remark) && isBeforeMerge(request, remark),
  );
}

/** Handles of the people who reviewed it, each once. They stay inside of the measures: none counts for a person. */
export function reviewersOf(request: MergedRequest): string[] {
  return [...new Set(reviewsByOthers(request).map(({ by }) => by))];
}

/** Did another person say something in words: a remark, a review with a text, a request for changes? */
export function isDiscussed(request: MergedRequest): boolean {
  return (
    remarksByOthers(request).length > 0 || reviewsByOthers(request).some(({ hasText }) => hasText === true)
  );
}

function isByOther(
  { author = GHOST }: MergedRequest,
  { by, isByBot }: Pick<Review, 'by' | 'isByBot'>,
): boolean {
  return isByBot !== true && by !== author;
}

function isBeforeMerge({ mergedAt }: MergedRequest, { at }: Pick<Review, 'at'>): boolean {
  return at === undefined || at <= mergedAt;
}
