import { z } from 'zod';
import type { Imported, ImportSource } from '../../model/import.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { githubPullRequest } from './github.ts';
import { gitlabMergeRequest } from './gitlab.ts';
import { markRequests } from './mark-bots.ts';
import { requestNotices } from './notices.ts';
import { readRecords } from './read-records.ts';
import { ownField, takeRecords } from './take-records.ts';

/** How an export of pull requests is read. */
export interface RequestSettings {
  /** Default: recognised from the content. */
  readonly format?: 'github' | 'gitlab';
  /** Accounts that are programs and don't look it. */
  readonly bots?: readonly string[];
}

/** Pull requests of `gh pr list --json …`, or merge requests of GitLab's API, sorted by number. Of several with one number the last counts. */
export async function readPullRequests(
  source: ImportSource,
  { format: wanted, bots = [] }: RequestSettings,
): Promise<Imported<readonly PullRequest[]>> {
  const read = await readRecords(source);
  if ('reason' in read) return unreadable(read.reason, wanted);
  const format = wanted ?? formatOf(read.records);
  if (typeof format !== 'string') return unreadable(format.reason);
  const schema = (format === 'github' ? githubPullRequest : gitlabMergeRequest).refine(
    isInOrder,
    'merged before it was created',
  );
  const numberKey = format === 'github' ? 'number' : 'iid';
  const taken = takeRecords(read.records, schema, record => {
    const number = ownField(record, numberKey);
    return typeof number === 'number' ? `${format === 'github' ? '#' : '!'}${number}` : undefined;
  });
  if (taken.values.length === 0 && taken.skipped > 0) {
    return unreadable(`none of its records is a request: ${taken.problems[0]}`, format);
  }
  const byNumber = new Map(taken.values.map(request => [request.number, request]));
  const data = markRequests([...byNumber.values()], bots).toSorted((one, other) => one.number - other.number);
  const again = taken.values.length - data.length;
  return {
    ...{ state: 'ok', format, data, records: data.length },
    ...{ skipped: taken.skipped, problems: taken.problems },
    notices: [...requestNotices(data, format), ...(again === 0 ? [] : [repeated(again)])],
  };
}

const github = z.object({ number: z.number(), createdAt: z.string() });
const gitlab = z.object({ iid: z.number() });
const rest = z.object({ number: z.number(), created_at: z.string() });

function formatOf(records: readonly unknown[]): 'github' | 'gitlab' | { readonly reason: string } {
  const isAny = (schema: z.ZodType) => records.slice(0, 100).some(record => schema.safeParse(record).success);
  if (records.length === 0 || isAny(github)) return 'github';
  if (isAny(gitlab)) return 'gitlab';
  if (isAny(rest)) return { reason: 'it is a list of the REST API, without reviews: use gh pr list --json' };
  return { reason: 'it is neither a list of gh pr list --json nor of GitLab merge requests' };
}

function isInOrder({ createdAt, mergedAt }: PullRequest): boolean {
  return mergedAt === undefined || mergedAt >= createdAt;
}

function repeated(again: number): string {
  return again === 1
    ? '1 record has the number of a later one, which counts.'
    : `${again} records have the number of a later one, which counts.`;
}

function unreadable(reason: string, format?: string): Imported<never> {
  return { state: 'unreadable', reason, ...(format === undefined ? {} : { format }) };
}
