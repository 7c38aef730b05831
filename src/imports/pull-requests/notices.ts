import type { PullRequest } from '../../model/pull-request.ts';

type Field = keyof PullRequest;

/** What an export may lack, under the forge's name, and what then can't be told. */
const GITHUB: readonly (readonly [Field, string, string])[] = [
  ['reviews', 'reviews', 'who reviewed what'],
  ['comments', 'comments', 'which pull requests were talked about'],
  ['files', 'files', 'which application a pull request belongs to'],
  ['additions', 'additions', 'how large pull requests are'],
  ['mergedBy', 'mergedBy', 'who merged'],
  ['closes', 'closingIssuesReferences', 'which issues they close'],
];
const GITLAB: readonly (readonly [Field, string, string])[] = [
  ['reviews', 'discussions and approved_by', 'who reviewed what'],
  ['files', 'diffs', 'which application a merge request belongs to'],
  ['closes', 'closes_issues', 'which issues they close'],
];

/** `gh` asks for the first so many of each list, and not for more. */
const MOST_OF_A_LIST = 100;
/** What `gh pr list` lists when it is not told how many. */
const DEFAULT_LIMIT = 30;

/** What a reader must know of the whole list, in whole sentences. */
export function requestNotices(requests: readonly PullRequest[], format: 'github' | 'gitlab'): string[] {
  if (requests.length === 0) return ['The list is empty.'];
  const lacking = (format === 'github' ? GITHUB : GITLAB)
    .filter(([field]) => requests.every(request => request[field] === undefined))
    .map(([, name, what]) => `It has no \`${name}\`, so it does not tell ${what}.`);
  return [...lacking, ...cutOff(requests.length, format), ...(format === 'github' ? capped(requests) : [])];
}

function cutOff(length: number, format: 'github' | 'gitlab'): string[] {
  if (format === 'github' && length === DEFAULT_LIMIT) {
    return [`It has exactly ${length} pull requests, which is where gh stops without --limit.`];
  }
  if (length % 100 !== 0) return [];
  const why = format === 'github' ? 'a --limit may have cut it off' : 'there may be more pages (--paginate)';
  return [`It has exactly ${length} records: ${why}.`];
}

function capped(requests: readonly PullRequest[]): string[] {
  return (['reviews', 'comments', 'files', 'commits'] as const).flatMap(field => {
    const full = requests.filter(request => (request[field]?.length ?? 0) >= MOST_OF_A_LIST).length;
    if (full === 0) return [];
    const who = full === 1 ? '1 pull request has' : `${full} pull requests have`;
    return [`${who} ${MOST_OF_A_LIST} ${field}, and gh prints no more than that: there may be others.`];
  });
}
