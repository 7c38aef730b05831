import type { PullRequest } from '../../model/pull-request.ts';
import type { CardScope, TimeWindow } from '../measure-rule.ts';

/** A pull request of a person that was merged. */
export type MergedRequest = PullRequest & { readonly mergedAt: string };

/** Merged in a stretch of time, by whoever, oldest first. */
export function mergedIn(requests: readonly PullRequest[], { from, to }: TimeWindow): MergedRequest[] {
  const [first, end] = [Date.parse(from), Date.parse(to)];
  const isMerged = (request: PullRequest): request is MergedRequest => {
    const at = Date.parse(request.mergedAt ?? '');
    return at >= first && at < end;
  };
  return requests
    .filter(isMerged)
    .toSorted(
      (one, other) => Date.parse(one.mergedAt) - Date.parse(other.mergedAt) || one.number - other.number,
    );
}

/** A request belongs to every application it touches; to none when its files are not known. */
export function isInScope({ files }: PullRequest, scope: CardScope): boolean {
  return scope.application === undefined || (files ?? []).some(scope.isInFromTop);
}

/** Hours between two moments. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** Added and deleted lines; `undefined` when the export has none. */
export function changedLines({ additions, deletions }: PullRequest): number | undefined {
  return additions === undefined || deletions === undefined ? undefined : additions + deletions;
}
