import type { PullRequest, RequestRemarks, Review, ReviewComment } from '../../model/pull-request.ts';
import { botsOf, markRequests } from './mark-bots.ts';

/**
 * Puts what an export of remarks has into its pull requests. Remarks of other requests are left out: such an export goes back to
 * the beginning, a list of requests seldom. Where it has reviews (GitLab), a request that is not in it had none.
 */
export function joinReviewComments(
  requests: readonly PullRequest[],
  remarks: readonly RequestRemarks[],
): PullRequest[] {
  const byRequest = new Map(remarks.map(held => [held.request, held]));
  const hasReviews = remarks.some(({ reviews }) => reviews !== undefined);
  const joined = requests.map(request => {
    const held = byRequest.get(request.number);
    const reviews = allReviews(request.reviews, held?.reviews, hasReviews);
    const comments = allComments(request.comments, held?.comments, hasReviews);
    return {
      ...request,
      ...(reviews === undefined ? {} : { reviews }),
      ...(comments === undefined ? {} : { comments }),
    };
  });
  const said = remarks.flatMap(({ comments, reviews = [] }) => [...comments, ...reviews]);
  return markRequests(joined, [...botsOf(said, [])]);
}

/** Both may hold an approval; the one with a time tells more. */
function allReviews(
  own: readonly Review[] | undefined,
  held: readonly Review[] | undefined,
  hasReviews: boolean,
): readonly Review[] | undefined {
  if (own === undefined) return held ?? (hasReviews ? [] : undefined);
  const known = new Set((held ?? []).map(({ by, state }) => `${state} ${by}`));
  return [...(held ?? []), ...own.filter(({ by, state }) => !known.has(`${state} ${by}`))];
}

/** Sorted by time, each remark once. */
function allComments(
  own: readonly ReviewComment[] | undefined,
  held: readonly ReviewComment[] | undefined,
  hasConversations: boolean,
): readonly ReviewComment[] | undefined {
  if (held === undefined) return own ?? (hasConversations ? [] : undefined);
  const byPlace = new Map([...(own ?? []), ...held].map(one => [placeOf(one), one]));
  return [...byPlace.values()].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function placeOf({ by, at, path, line }: ReviewComment): string {
  return JSON.stringify([by, at, path, line]);
}
