import { z } from 'zod';
import type { Imported, ImportSource } from '../../model/import.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { fieldOf, textOf } from '../json-fields.ts';
import { faultOfFields } from '../list-faults.ts';
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
  const lacking = lackingIn(read.records, format);
  if (lacking !== undefined) return unreadable(lacking, format);
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

const gitlab = z.object({ iid: z.number() });
const rest = z.object({ number: z.number(), created_at: z.string() });
const github = z.object({ number: z.number() });

function formatOf(records: readonly unknown[]): 'github' | 'gitlab' | { readonly reason: string } {
  const isAny = (schema: z.ZodType) => records.slice(0, 100).some(record => schema.safeParse(record).success);
  if (records.length === 0) return 'github';
  if (records.slice(0, 100).some(isIssue)) return { reason: 'it holds issues: give it the kind "issues"' };
  if (isAny(rest)) return { reason: 'it is a list of the REST API, without reviews: use gh pr list --json' };
  if (isAny(github)) return 'github';
  if (isAny(gitlab)) return 'gitlab';
  return { reason: 'it is neither a list of gh pr list --json nor of GitLab merge requests' };
}

/** Addresses tell issues from requests, and so does what only issues have. The REST API has requests among its issues. */
function isIssue(record: unknown): boolean {
  if (['stateReason', 'issueType', 'issue_type'].some(name => fieldOf(record, name) !== undefined))
    return true;
  const address = textOf(fieldOf(record, 'url')) ?? textOf(fieldOf(record, 'web_url')) ?? '';
  return /\/issues\/\d+$/.test(address) && fieldOf(record, 'pull_request') === undefined;
}

/** Without these nothing can be counted, or it is wrong: without an author everybody is another person. */
const NEEDED = {
  github: ['createdAt', 'mergedAt', 'author'],
  gitlab: ['created_at', 'merged_at', 'author'],
} as const;

function lackingIn(records: readonly unknown[], format: 'github' | 'gitlab'): string | undefined {
  const number = format === 'github' ? 'number' : 'iid';
  return faultOfFields(
    records.filter(record => fieldOf(record, number) !== undefined),
    NEEDED[format],
  );
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
