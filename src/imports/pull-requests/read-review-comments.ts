import { z } from 'zod';
import type { Imported, ImportSource } from '../../model/import.ts';
import type { RequestRemarks, ReviewComment } from '../../model/pull-request.ts';
import { githubComment } from './github-comments.ts';
import { commentsIn, type Discussion, gitlabDiscussion, reviewsIn } from './gitlab-discussions.ts';
import { botsOf, markBots } from './mark-bots.ts';
import type { RequestSettings } from './read-pull-requests.ts';
import { readRecords } from './read-records.ts';
import { type Taken, takeRecords } from './take-records.ts';

/**
 * Remarks at lines: `gh api repos/…/pulls/comments --paginate`, or GitLab's `/discussions` of merge requests, which tell of
 * conversations and approvals as well. Sorted by request. `records` counts remarks.
 */
export async function readReviewComments(
  source: ImportSource,
  { format: wanted, bots = [] }: RequestSettings,
): Promise<Imported<readonly RequestRemarks[]>> {
  const read = await readRecords(source);
  if ('reason' in read) return unreadable(read.reason, wanted);
  const format = wanted ?? formatOf(read.records);
  if (format === undefined) {
    return unreadable('it is neither a list of pulls/comments of GitHub nor of discussions of GitLab');
  }
  const { values, skipped, problems } =
    format === 'github' ? takeGithub(read.records) : takeGitlab(read.records);
  if (values.length === 0 && skipped > 0) {
    return unreadable(`none of its records is a remark: ${problems[0]}`, format);
  }
  const data = markRemarks(values, bots).toSorted((one, other) => one.request - other.request);
  const records = data.reduce((sum, { comments }) => sum + comments.length, 0);
  const notices = read.records.length === 0 ? ['The list is empty.'] : [];
  return { state: 'ok', format, data, records, skipped, problems, notices };
}

function takeGithub(records: readonly unknown[]): Taken<RequestRemarks> {
  const taken = takeRecords(records, githubComment, () => undefined);
  const byRequest = grouped(taken.values, ({ request }) => request);
  const values = [...byRequest].map(([request, made]) => ({
    request,
    comments: sorted(made.map(({ comment }) => comment)),
  }));
  return { ...taken, values };
}

/** Which merge request it is about, each remark says itself. */
const discussion = gitlabDiscussion.refine(
  ({ notes }) => notes[0]?.noteable_iid != null,
  'it does not say its merge request (noteable_iid)',
);

function takeGitlab(records: readonly unknown[]): Taken<RequestRemarks> {
  const taken = takeRecords(records, discussion, () => undefined);
  const byRequest = grouped(taken.values, ({ notes }: Discussion) => Number(notes[0]?.noteable_iid));
  const values = [...byRequest].map(([request, held]) => ({
    request,
    comments: sorted(held.flatMap(commentsIn)),
    reviews: reviewsIn(held),
  }));
  return { ...taken, values };
}

function formatOf(records: readonly unknown[]): 'github' | 'gitlab' | undefined {
  const isAny = (schema: z.ZodType) => records.slice(0, 100).some(record => schema.safeParse(record).success);
  if (records.length === 0 || isAny(z.object({ pull_request_url: z.string() }))) return 'github';
  return isAny(z.object({ notes: z.array(z.unknown()) })) ? 'gitlab' : undefined;
}

function markRemarks(remarks: readonly RequestRemarks[], named: readonly string[]): RequestRemarks[] {
  const bots = botsOf(
    remarks.flatMap(({ comments, reviews = [] }) => [...comments, ...reviews]),
    named,
  );
  return remarks.map(({ request, comments, reviews }) => ({
    request,
    comments: markBots(comments, bots),
    ...(reviews === undefined ? {} : { reviews: markBots(reviews, bots) }),
  }));
}

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => number,
): ReadonlyMap<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

function sorted(comments: readonly ReviewComment[]): ReviewComment[] {
  return comments.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function unreadable(reason: string, format?: string): Imported<never> {
  return { state: 'unreadable', reason, ...(format === undefined ? {} : { format }) };
}
