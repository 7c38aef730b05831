import type { Change } from '../../model/change.ts';
import type { CardData } from '../measure-rule.ts';

/**
 * Why the export says nothing about the time before the period; `undefined` when it reaches back that far: it has a request that
 * was merged before that, or all that git names there.
 */
export function missingBefore({ pullRequests, windowBefore, changesBefore }: CardData): string | undefined {
  if (pullRequests.state !== 'ok') return pullRequests.reason;
  const merged = pullRequests.data.flatMap(({ mergedAt }) => mergedAt ?? []);
  const first = merged.toSorted()[0];
  if (first === undefined) return 'the export holds no merged pull request';
  if (Date.parse(first) < Date.parse(windowBefore.from)) return undefined;
  const named = namedIn(changesBefore);
  if (named.size > 0 && missingOf(named, pullRequests.data) === 0) return undefined;
  return `the export begins on ${first.slice(0, 10)} and may not hold all of the time before`;
}

/**
 * A sentence for the reader when git names requests of the period that the export does not hold: it was cut off, or made too
 * early. `undefined` otherwise.
 */
export function missingRequests({ pullRequests, changes }: CardData): string | undefined {
  if (pullRequests.state !== 'ok') return undefined;
  const named = namedIn(changes);
  const missing = missingOf(named, pullRequests.data);
  if (missing === 0) return undefined;
  return `The export lacks ${missing} of ${named.size} pull requests that commits of the period name: numbers from it are about the others only.`;
}

function namedIn(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ request }) => (request === undefined ? [] : `${request.mark}${request.number}`)),
  );
}

function missingOf(
  named: ReadonlySet<string>,
  requests: readonly { readonly mark: string; readonly number: number }[],
): number {
  const held = new Set(requests.map(({ mark, number }) => `${mark}${number}`));
  return [...named].filter(name => !held.has(name)).length;
}
