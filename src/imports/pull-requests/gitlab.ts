import { z } from 'zod';
import type { PullRequest, Review } from '../../model/pull-request.ts';
import { byOf, gitlabAccount } from './accounts.ts';
import { instant, listOf, path, requestNumber, title, webAddress } from './fields.ts';
import { commentsIn, gitlabDiscussion, reviewsIn } from './gitlab-discussions.ts';
import { present } from './present.ts';

const label = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const approvals = listOf(z.object({ user: gitlabAccount, approved_at: instant.nullish() }));
const diffs = listOf(z.object({ new_path: path }));

/**
 * A merge request as GitLab's list prints it, with what may be joined to it from other answers of the API under their own names:
 * `discussions`, `approved_by` (or the whole answer as `approvals`), `commits`, `changes` or `diffs`, `closes_issues`.
 */
export const gitlabMergeRequest = z
  .object({
    iid: requestNumber,
    project_id: z.number().nullish(),
    title,
    web_url: webAddress,
    author: gitlabAccount,
    labels: listOf(label),
    created_at: instant,
    merged_at: instant.nullish(),
    merge_user: gitlabAccount,
    merged_by: gitlabAccount,
    merge_commit_sha: z.string().nullish(),
    squash_commit_sha: z.string().nullish(),
    sha: z.string().nullish(),
    discussions: listOf(gitlabDiscussion),
    approved_by: approvals,
    approvals: z.object({ approved_by: approvals }).nullish(),
    commits: listOf(z.object({ id: z.string(), committed_date: instant.nullish(), created_at: instant })),
    changes: diffs,
    diffs,
    closes_issues: listOf(z.object({ iid: requestNumber, project_id: z.number().nullish() })),
  })
  .transform((raw): PullRequest => {
    const approved = raw.approved_by ?? raw.approvals?.approved_by;
    return {
      ...{ number: raw.iid, mark: '!', title: raw.title },
      ...present({ url: raw.web_url, author: raw.author.handle }),
      isByBot: raw.author.isBot,
      labels: raw.labels ?? [],
      createdAt: raw.created_at,
      ...present({
        mergedAt: raw.merged_at ?? undefined,
        mergedBy: raw.merge_user.handle ?? raw.merged_by.handle,
        mergeCommit: raw.merge_commit_sha ?? raw.squash_commit_sha ?? raw.sha ?? undefined,
        files: (raw.changes ?? raw.diffs)?.map(diff => diff.new_path),
        reviews: reviewsOf(raw.discussions, approved),
        comments: raw.discussions?.flatMap(commentsIn),
        commits: raw.commits?.map(({ id, committed_date, created_at }) => ({
          id,
          at: committed_date ?? created_at,
        })),
        ...closesOf(raw.project_id, raw.closes_issues),
      }),
    };
  });

/** Approvals that GitLab remarked have their time there; the others have one from GitLab 18 on. */
function reviewsOf(
  discussions: readonly z.output<typeof gitlabDiscussion>[] | undefined,
  approved: z.output<typeof approvals>,
): Review[] | undefined {
  if (discussions === undefined && approved === undefined) return undefined;
  const said = reviewsIn(discussions ?? []);
  const known = new Set(said.filter(({ state }) => state === 'approved').map(({ by }) => by));
  const others = (approved ?? []).map(
    ({ user, approved_at }): Review => ({
      ...byOf(user),
      ...(approved_at == null ? {} : { at: approved_at }),
      state: 'approved',
    }),
  );
  return [...said, ...others.filter(({ by }) => !known.has(by))];
}

function closesOf(
  project: number | null | undefined,
  issues: readonly { readonly iid: number; readonly project_id?: number | null }[] | undefined,
): Pick<PullRequest, 'closes' | 'closesElsewhere'> {
  if (issues === undefined) return {};
  const own = issues.filter(
    ({ project_id }) => project_id == null || project == null || project_id === project,
  );
  return {
    closes: own.map(({ iid }) => iid),
    ...(own.length < issues.length ? { closesElsewhere: true } : {}),
  };
}
