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
  const byRequest = merged(remarks);
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
  const byIdentity = new Map([...(own ?? []), ...held].map(one => [identityOf(one), one]));
  return [...byIdentity.values()].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}

/** Two at the same second and line may differ, and only the forge's number tells. */
function identityOf({ id, by, at, path, line }: ReviewComment): string {
  return JSON.stringify(id ?? [by, at, path, line]);
}

/** Exports of several times may hold remarks of one request each. */
function merged(remarks: readonly RequestRemarks[]): ReadonlyMap<number, RequestRemarks> {
  const byRequest = new Map<number, RequestRemarks>();
  for (const held of remarks) {
    const { comments = [], reviews } = byRequest.get(held.request) ?? {};
    const all = [...(reviews ?? []), ...(held.reviews ?? [])];
    byRequest.set(held.request, {
      request: held.request,
      comments: [...comments, ...held.comments],
      ...(reviews === undefined && held.reviews === undefined ? {} : { reviews: all }),
    });
  }
  return byRequest;
}
