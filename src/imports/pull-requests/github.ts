import { z } from 'zod';
import type { PullRequest, Review, ReviewComment } from '../../model/pull-request.ts';
import { byOf, githubAccount } from './accounts.ts';
import { count, instant, listOf, path, requestNumber, title, webAddress } from './fields.ts';
import { present } from './present.ts';

const STATES = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
} as const;

/** `PENDING`: begun by whoever made the export, and not submitted. */
const review = z.object({
  author: githubAccount,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submittedAt: instant.nullish(),
  body: z.string().nullish(),
});

const remark = z.object({ author: githubAccount, createdAt: instant });

const issue = z.object({ number: requestNumber, url: webAddress });

/** A pull request as `gh pr list --json` prints it. Fields that were not asked for are absent. */
export const githubPullRequest = z
  .object({
    number: requestNumber,
    title,
    url: webAddress,
    author: githubAccount,
    labels: listOf(z.object({ name: z.string() })),
    createdAt: instant,
    mergedAt: instant.nullish(),
    mergedBy: githubAccount,
    mergeCommit: z.object({ oid: z.string() }).nullish(),
    additions: count.nullish(),
    deletions: count.nullish(),
    files: listOf(z.object({ path })),
    reviews: listOf(review),
    comments: listOf(remark),
    commits: listOf(z.object({ oid: z.string(), committedDate: instant })),
    closingIssuesReferences: listOf(issue),
  })
  .transform(
    (raw): PullRequest => ({
      ...{ number: raw.number, mark: '#', title: raw.title },
      ...present({ url: raw.url, author: raw.author.handle }),
      isByBot: raw.author.isBot,
      labels: (raw.labels ?? []).map(({ name }) => name),
      createdAt: raw.createdAt,
      ...present({
        mergedAt: raw.mergedAt ?? undefined,
        mergedBy: raw.mergedBy.handle,
        mergeCommit: raw.mergeCommit?.oid,
        additions: raw.additions ?? undefined,
        deletions: raw.deletions ?? undefined,
        files: raw.files?.map(file => file.path),
        reviews: raw.reviews?.flatMap(reviewsOf),
        comments: raw.comments?.map(
          ({ author, createdAt }): ReviewComment => ({ ...byOf(author), at: createdAt }),
        ),
        commits: raw.commits?.map(({ oid, committedDate }) => ({ id: oid, at: committedDate })),
        ...closesOf(raw.url, raw.closingIssuesReferences),
      }),
    }),
  );

/** A review that says nothing more than "commented" holds remarks at lines, which are words as well. */
function reviewsOf({ author, state, submittedAt, body }: z.output<typeof review>): Review[] {
  if (state === 'PENDING' || submittedAt == null) return [];
  const hasText = (body ?? '').trim() !== '' || state === 'COMMENTED' || state === 'CHANGES_REQUESTED';
  return [{ ...byOf(author), at: submittedAt, state: STATES[state], ...(hasText ? { hasText } : {}) }];
}

/** Numbers of issues of another repository mean nothing here. */
function closesOf(
  own: string | undefined,
  issues: readonly z.output<typeof issue>[] | undefined,
): Pick<PullRequest, 'closes' | 'closesElsewhere'> {
  if (issues === undefined) return {};
  const isElsewhere = ({ url }: z.output<typeof issue>) =>
    url !== undefined && own !== undefined && repositoryOf(url) !== repositoryOf(own);
  const closes = issues.filter(one => !isElsewhere(one)).map(({ number }) => number);
  return { closes, ...(issues.some(isElsewhere) ? { closesElsewhere: true } : {}) };
}

function repositoryOf(url: string): string {
  return url.replace(/\/(?:pull|issues)\/\d+.*$/, '').toLowerCase();
}
