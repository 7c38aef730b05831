import type { IssueImport } from '../../config/schemas/issues.ts';
import type { Imported, ImportSource } from '../../model/import.ts';
import type { Issue } from '../../model/issue.ts';
import { httpsOnly } from '../https-only.ts';
import { fieldOf, nameOf, textOf } from '../json-fields.ts';
import { jsonValues, recordsIn } from '../json-values.ts';
import { faultOfFields, faultOfList } from '../list-faults.ts';
import { shownValue } from '../problem-list.ts';
import { readText } from '../read-text.ts';
import { IssueCollector } from './collector.ts';
import { readIsoDate } from './iso-date.ts';
import type { RawRead } from './raw-issue.ts';
import { shortTitle } from './short-title.ts';

const FORMAT = 'github';
/** As `gh` and as the REST API name it. */
const HAS_CLOSED = ['closedAt', 'closed_at'];

/**
 * Issues of GitHub: of `gh issue list --json …`, or of the REST API, where pull requests are mixed in and each page may be a list
 * of its own.
 */
export async function readGithubIssues(
  source: ImportSource,
  config: IssueImport,
): Promise<Imported<readonly Issue[]>> {
  const read = await readText(source);
  if ('reason' in read) return { state: 'unreadable', format: FORMAT, reason: read.reason };
  const parsed = jsonValues(read.text);
  if ('reason' in parsed) return { state: 'unreadable', format: FORMAT, reason: parsed.reason };
  const records = recordsIn(parsed.values);
  const wrong = faultOfList(records) ?? otherContent(records);
  if (wrong !== undefined) return { state: 'unreadable', format: FORMAT, reason: wrong };
  const collector = new IssueCollector(config.mapping);
  const issues = records.filter(record => !isPullRequest(record));
  for (const [index, record] of issues.entries()) collector.take(placeOf(index, record), readRecord(record));
  const left = records.length - issues.length;
  const notice = `${left} pull ${left === 1 ? 'request was' : 'requests were'} mixed in and left out.`;
  const empty = records.length === 0 ? ['The list is empty.'] : [];
  return collector.result(FORMAT, left === 0 ? empty : [notice]);
}

/** The place of a record among issues, and its number where it has one. */
function placeOf(index: number, record: unknown): string {
  const number = fieldOf(record, 'number');
  return Number.isSafeInteger(number) ? `issue ${index + 1} (#${number})` : `issue ${index + 1}`;
}

/** The REST API marks them; the other export has them in a list of their own. */
function isPullRequest(record: unknown): boolean {
  return typeof fieldOf(record, 'pull_request') === 'object' && fieldOf(record, 'pull_request') !== null;
}

/** Marks of requests: `gh pr list`, and the list `pulls` of the REST API. */
const OF_REQUESTS = ['mergedAt', 'headRefName', 'merged_at', 'merge_commit_sha'];

function otherContent(records: readonly unknown[]): string | undefined {
  const has = (record: unknown, name: string) => fieldOf(record, name) !== undefined;
  if (records.some(record => has(record, 'iid') && !has(record, 'number')))
    return 'it is a list of GitLab: export its issues as CSV';
  const isOfRequests = records.some(
    record => OF_REQUESTS.some(name => has(record, name)) || fieldOf(record, 'state') === 'MERGED',
  );
  if (isOfRequests) return 'it holds pull requests: give it the kind "pull-requests"';
  const closed = records.filter(record => textOf(fieldOf(record, 'state'))?.toLowerCase() === 'closed');
  if (closed.some(record => HAS_CLOSED.some(name => has(record, name)))) return undefined;
  return faultOfFields(closed, ['closedAt']);
}

function readRecord(record: unknown): RawRead {
  const number = fieldOf(record, 'number');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) {
    return { problem: 'it has no `number`' };
  }
  const created = readDate(record, 'createdAt', 'created_at');
  if ('problem' in created) return created;
  if (created.at === undefined) return { problem: '`createdAt` is missing: export it too' };
  const closed = readClosed(record);
  if ('problem' in closed) return closed;
  const labels = fieldOf(record, 'labels');
  return {
    issue: {
      id: `#${number}`,
      title: shortTitle(textOf(fieldOf(record, 'title')) ?? ''),
      url: httpsOnly(textOf(fieldOf(record, 'html_url') ?? fieldOf(record, 'url'))),
      type: nameOf(fieldOf(record, 'issueType') ?? fieldOf(record, 'type')),
      labels: Array.isArray(labels) ? labels.flatMap(label => nameOf(label) ?? []) : [],
      components: [],
      createdAt: created.at,
      closedAt: closed.at,
      resolution: textOf(fieldOf(record, 'stateReason') ?? fieldOf(record, 'state_reason')),
    },
  };
}

/** When it was closed; some exports keep that date of an issue that was opened again. */
function readClosed(record: unknown): ReadDate {
  const closed = readDate(record, ...HAS_CLOSED);
  const state = textOf(fieldOf(record, 'state'))?.toLowerCase();
  if ('problem' in closed || state === 'open') return 'problem' in closed ? closed : {};
  const isTold = state === undefined && HAS_CLOSED.some(name => fieldOf(record, name) !== undefined);
  return closed.at === undefined && !isTold ? { problem: '`closedAt` is missing: export it too' } : closed;
}

type ReadDate = { readonly at?: string } | { readonly problem: string; readonly isDate?: true };

function readDate(record: unknown, ...names: readonly string[]): ReadDate {
  for (const name of names) {
    const value = fieldOf(record, name);
    if (value === undefined || value === null) continue;
    const at = typeof value === 'string' ? readIsoDate(value, 'UTC') : undefined;
    const problem = `\`${name}\` ${shownValue(value)} is no date`;
    return at === undefined ? { problem, isDate: true } : { at };
  }
  return {};
}
