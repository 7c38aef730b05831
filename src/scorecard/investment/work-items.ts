import type { PullRequest } from '../../model/pull-request.ts';
import type { CardData, CardScope, TimeWindow } from '../measure-rule.ts';
import { missingBefore } from '../reviews/export-reach.ts';
import { changedLines, isInScope, mergedIn } from '../reviews/merged-requests.ts';
import type { Categoriser, Category } from './categorise.ts';

/** A change and what it was for. */
export interface WorkItem {
  readonly category: Category;
  /** Added and deleted; absent when not known. */
  readonly lines?: number;
}

/** What people changed in a stretch of time. */
export interface WorkDone {
  readonly items: readonly WorkItem[];
  /** What programs changed; it is not in `items`. */
  readonly byBots: number;
  readonly source: 'pull-requests' | 'git';
}

/** What was done, or why that is not known. */
export type Told = WorkDone | { readonly reason: string };

/** By pull requests where they are given, else by the titles of changes. */
export function workIn(
  data: CardData,
  scope: CardScope,
  when: 'now' | 'before',
  { ofRequest, ofTitle }: Categoriser,
): Told {
  if (data.pullRequests.state === 'ok') {
    const missing = when === 'before' ? missingBefore(data) : undefined;
    if (missing !== undefined) return { reason: missing };
    const window = when === 'now' ? data.window : data.windowBefore;
    return workOfRequests(data.pullRequests.data, window, scope, ofRequest);
  }
  if (scope.application !== undefined) {
    return { reason: 'titles of changes do not tell the application: it needs an export of pull requests' };
  }
  const changes = when === 'now' ? data.changes : data.changesBefore;
  const byPeople = changes.filter(({ isBot }) => !isBot);
  const items = byPeople.map(({ title, reverts }) => ({
    category: ofTitle(reverts === undefined ? title : 'revert: '),
  }));
  return { items, byBots: changes.length - items.length, source: 'git' };
}

function workOfRequests(
  requests: readonly PullRequest[],
  window: TimeWindow,
  scope: CardScope,
  ofRequest: Categoriser['ofRequest'],
): Told {
  const merged = mergedIn(requests, window);
  if (
    scope.application !== undefined &&
    merged.length > 0 &&
    merged.every(({ files }) => files === undefined)
  ) {
    return { reason: 'the export does not tell which files pull requests changed' };
  }
  const own = merged.filter(request => isInScope(request, scope));
  const byPeople = own.filter(({ isByBot }) => !isByBot);
  const items = byPeople.map((request): WorkItem => {
    const lines = changedLines(request);
    return { category: ofRequest(request), ...(lines === undefined ? {} : { lines }) };
  });
  return { items, byBots: own.length - items.length, source: 'pull-requests' };
}
