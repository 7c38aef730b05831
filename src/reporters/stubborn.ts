import type { Finding, Location } from '../model/finding.ts';
import { textsOf } from '../model/finding-data.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { suggestions } from '../plan/suggest.ts';
import { findingLosses } from './losses.ts';

/** A finding that costs much and that no single piece of work settles. */
export interface StubbornFinding {
  readonly finding: Finding;
  /** Its part of the points that the whole repository lost: the KPI's points by its share of the KPI's mass. */
  readonly points: number;
  /** Where to start looking. */
  readonly location: Location;
}

/**
 * Findings without a suggestion (a knot of imports that opens at no few edges) that each cost more than the best
 * suggestion wins: without them a report would look away from where most points go. Most costly first.
 *
 * @param most how many at most
 */
export function stubbornFindings(snapshot: Snapshot, most: number): StubbornFinding[] {
  const all = suggestions(snapshot, Number.POSITIVE_INFINITY);
  const best = all[0]?.gain ?? 0;
  const settled = new Set(all.flatMap(({ findings }) => findings));
  const lost = findingLosses(snapshot);
  return snapshot.findings
    .filter(finding => !settled.has(finding))
    .map(finding => ({ finding, points: lost(finding) }))
    .filter(({ points }) => points > best && points > 0)
    .toSorted((a, b) => b.points - a.points || (a.finding.id < b.finding.id ? -1 : 1))
    .slice(0, most)
    .flatMap(({ finding, points }) => {
      const [onPath] = textsOf(finding.data, 'path');
      const location = finding.locations.find(({ path }) => path === onPath) ?? finding.locations[0];
      return location === undefined ? [] : [{ finding, points, location }];
    });
}
