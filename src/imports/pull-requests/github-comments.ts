import { z } from 'zod';
import type { ReviewComment } from '../../model/pull-request.ts';
import { byOf, githubAccount } from './accounts.ts';
import { count, instant, path, remarkId } from './fields.ts';
import { present } from './present.ts';

const REQUEST = /\/pulls\/(\d{1,9})$/;

/**
 * A remark at a line as `gh api repos/…/pulls/comments` prints it. A remark whose line was changed has `line: null` and keeps
 * `original_line`; one about a whole file (`subject_type`) never has a line.
 */
export const githubComment = z
  .object({
    id: remarkId,
    pull_request_url: z.string().regex(REQUEST, 'names no pull request'),
    user: githubAccount,
    created_at: instant,
    path,
    line: count.nullish(),
    original_line: count.nullish(),
    side: z.string().nullish(),
    subject_type: z.string().nullish(),
    in_reply_to_id: z.number().nullish(),
  })
  .transform((raw): { readonly request: number; readonly comment: ReviewComment } => {
    const isOfFile = raw.subject_type === 'file';
    const isOfNew = raw.side !== 'LEFT';
    return {
      request: Number(REQUEST.exec(raw.pull_request_url)?.[1]),
      comment: {
        ...present({ id: raw.id }),
        ...byOf(raw.user),
        at: raw.created_at,
        path: raw.path,
        ...present({ line: isOfNew ? (raw.line ?? raw.original_line ?? undefined) : undefined }),
        ...(isOfFile || raw.line === undefined ? {} : { isOutdated: raw.line === null }),
        ...(raw.in_reply_to_id == null ? {} : { isReply: true }),
      },
    };
  });
