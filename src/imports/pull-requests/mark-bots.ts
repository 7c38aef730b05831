import type { PullRequest } from '../../model/pull-request.ts';

interface Made {
  readonly by: string;
  readonly isByBot?: true;
}

/** The accounts that something in an export says are programs, and those the configuration names. */
export function botsOf(made: readonly Made[], named: readonly string[]): ReadonlySet<string> {
  return new Set([...named, ...made.filter(({ isByBot }) => isByBot).map(({ by }) => by)]);
}

/** Marks what programs made: a review of `app/renovate` is by `renovate`, and only the pull requests say that it is an app. */
export function markBots<Item extends Made>(made: readonly Item[], bots: ReadonlySet<string>): Item[] {
  return made.map(one => (bots.has(one.by) ? { ...one, isByBot: true } : one));
}

/** The same for pull requests and all that belongs to them. */
export function markRequests(requests: readonly PullRequest[], named: readonly string[]): PullRequest[] {
  const made = requests.flatMap(({ author, isByBot, reviews = [], comments = [] }): Made[] => [
    ...(author !== undefined && isByBot ? [{ by: author, isByBot: true as const }] : []),
    ...reviews,
    ...comments,
  ]);
  const bots = botsOf(made, named);
  return requests.map(request => ({
    ...request,
    isByBot: request.isByBot || (request.author !== undefined && bots.has(request.author)),
    ...(request.reviews === undefined ? {} : { reviews: markBots(request.reviews, bots) }),
    ...(request.comments === undefined ? {} : { comments: markBots(request.comments, bots) }),
  }));
}
