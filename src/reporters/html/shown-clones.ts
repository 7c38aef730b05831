import type { Finding, Location } from '../../model/finding.ts';
import { heaviestOf } from '../heaviest.ts';

/** Clone groups that a page shows one by one, and places of one of them: a page is no copy of the source. */
export const MOST_GROUPS = 25;
export const MOST_PLACES = 6;

/** Places whose code a page shows when it is asked to. */
export function shownPlaces(findings: readonly Finding[]): Location[] {
  return heaviestOf(findings, 'clone')
    .slice(0, MOST_GROUPS)
    .flatMap(({ locations }) => locations.slice(0, MOST_PLACES));
}

/** The key that a place has among the snippets. */
export function snippetKey({ path, startLine, endLine }: Location): string {
  return `${path}:${startLine}-${endLine}`;
}
