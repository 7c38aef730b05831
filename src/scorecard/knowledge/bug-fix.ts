import type { Change } from '../../model/change.ts';
import type { Given } from '../../model/import.ts';
import type { Issue } from '../../model/issue.ts';
import type { PullRequest } from '../../model/pull-request.ts';

const REPAIRED = new Set(['bug', 'incident']);

/**
 * Tells the changes whose pull request closes a bug or an incident of the issue export, whatever their titles say. None does
 * without both exports.
 */
export function closesBug(
  pullRequests: Given<readonly PullRequest[]>,
  issues: Given<readonly Issue[]>,
): (change: Pick<Change, 'request'>) => boolean {
  if (pullRequests.state !== 'ok' || issues.state !== 'ok') return () => false;
  const bugs = new Set(issues.data.filter(({ category }) => REPAIRED.has(category)).map(({ id }) => id));
  const repairing = new Set(
    pullRequests.data
      .filter(({ closes = [] }) => closes.some(issue => bugs.has(`#${issue}`)))
      .map(({ mark, number }) => `${mark}${number}`),
  );
  return ({ request }) => request !== undefined && repairing.has(`${request.mark}${request.number}`);
}
