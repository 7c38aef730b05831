import { z } from 'zod';
import type { Review, ReviewComment } from '../../model/pull-request.ts';
import { byOf, gitlabAccount } from './accounts.ts';
import { count, instant, path, remarkId, requestNumber } from './fields.ts';
import { present } from './present.ts';

const note = z.object({
  id: remarkId,
  author: gitlabAccount,
  created_at: instant,
  body: z.string().nullish(),
  system: z.boolean().nullish(),
  noteable_iid: requestNumber.nullish(),
  position: z.object({ new_path: path.nullish(), new_line: count.nullish() }).nullish(),
});

/** A conversation as GitLab's `/discussions` prints it: remarks of people, and of GitLab itself (`system`). */
export const gitlabDiscussion = z.object({ notes: z.array(note).min(1, 'is empty') });

export type Discussion = z.output<typeof gitlabDiscussion>;
type Note = Discussion['notes'][number];

/** GitLab's own words, which it does not translate. */
const CHANGED = /^changed this (?:line|file) in /;
const APPROVED = /^approved this merge request/;
const ASKED = /^requested changes/;

/** What people wrote. The line was changed when GitLab remarked so in the same conversation. */
export function commentsIn({ notes }: Discussion): ReviewComment[] {
  const isOutdated = notes.some(own => own.system === true && CHANGED.test(own.body ?? ''));
  const written = notes.filter(own => own.system !== true);
  const place = written[0]?.position;
  return written.map((own, index) => ({
    ...present({ id: own.id }),
    ...byOf(own.author),
    at: own.created_at,
    ...(place?.new_path == null
      ? {}
      : {
          ...present({ path: place.new_path, line: place.new_line ?? undefined }),
          isOutdated,
          ...(index > 0 ? { isReply: true } : {}),
        }),
  }));
}

/**
 * Reviews by GitLab's own remarks, and one for everybody who wrote at lines: GitLab has no object for it, and on GitHub each of
 * those is a review.
 */
export function reviewsIn(discussions: readonly Discussion[]): Review[] {
  const atLines = new Map<string, Review>();
  const said: Review[] = [];
  for (const own of discussions.flatMap(({ notes }) => notes)) {
    const state = stateOf(own);
    if (state !== undefined) said.push({ ...byOf(own.author), at: own.created_at, state });
    else if (own.system !== true && own.position != null) keepFirst(atLines, own);
  }
  return [...said, ...atLines.values()];
}

function stateOf({ system, body }: Note): Review['state'] | undefined {
  if (system !== true) return undefined;
  if (APPROVED.test(body ?? '')) return 'approved';
  return ASKED.test(body ?? '') ? 'changes-requested' : undefined;
}

function keepFirst(reviews: Map<string, Review>, { author, created_at: at }: Note): void {
  const { by, isByBot } = byOf(author);
  const known = reviews.get(by)?.at;
  if (known !== undefined && known <= at) return;
  reviews.set(by, { by, at, state: 'commented', hasText: true, ...(isByBot ? { isByBot } : {}) });
}
