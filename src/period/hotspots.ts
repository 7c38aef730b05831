import type { Churn } from '../model/change.ts';
import type { FileChanges } from '../model/delta.ts';
import type { Hotspot } from '../model/period.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import { kpiOf } from './file-counts.ts';
import { isMeasured, type PartsOf } from './parts.ts';
import { lossRateOf } from './rates.ts';
import { earlierPath, laterPath } from './renames.ts';

/** How many hotspots a period has at most. */
const MOST = 10;
/** Two changes of a file are a coincidence. */
const LEAST_CHANGES = 3;
/** How many of those that are gone are told. */
const MOST_GONE = 5;

/** A file and its risk. */
interface Hot {
  readonly file: FileResult;
  readonly changes: number;
}

/**
 * Files that are complex and often changed: where a mistake is likeliest to be made and help is worth most. A file's risk is
 * changes × decisions, the changes being first-parent commits of the period without those of bots, the decisions Σ (CC − 1) of
 * its functions. Hotspots are the ten production files with the highest risk among those with at least three changes and at
 * least one decision. (Tornhill, Your Code as a Crime Scene, 2015: change frequency × complexity, there by indentation.)
 *
 * A hotspot is `new` when it was none in the period before and its risk rose: whoever is only in the list because others left it
 * was as hot before. It is `gone` when it is none any more and its risk fell.
 *
 * @param fixes by path at the end: fixes of a year that touched it; `undefined` when they are not known
 * @param churnBefore of the period of the same length before; `undefined` when it is not known
 * @returns riskiest first, then those of the period before that are none any more
 */
export function hotspots(
  head: Snapshot,
  base: Snapshot,
  churn: Churn,
  churnBefore: Churn | undefined,
  ownersOf: PartsOf | undefined,
  renamed: FileChanges['renamed'] = [],
  fixes?: ReadonlyMap<string, number>,
): Hotspot[] {
  const now = hottest(head, churn);
  const then = churnBefore === undefined ? [] : hottest(base, churnBefore);
  const known = new Set(then.map(({ file }) => file.path));
  const riskThen = risks(base, churnBefore);
  const riskNow = risks(head, churn);
  const before = earlierPath(renamed);
  const lost = pointsLost(head);
  const told = ({ path, decisions, codeLines }: FileResult) => ({
    ...{ decisions, codeLines, lost: lost.get(path) ?? 0 },
    ...(fixes === undefined ? {} : { fixes: fixes.get(path) ?? 0 }),
    ...(ownersOf === undefined ? {} : { owners: ownersOf(path) }),
  });
  const current = now.map(({ file, changes }): Hotspot => {
    const old = before(file.path) ?? '';
    const past =
      churnBefore === undefined
        ? {}
        : {
            state:
              known.has(old) || riskThen(old) >= riskNow(file.path) ? ('lasting' as const) : ('new' as const),
            changesBefore: churnBefore.commits.get(old) ?? 0,
          };
    return { path: file.path, changes, ...past, ...told(file) };
  });
  const files = new Map(head.files.filter(isMeasured).map(file => [file.path, file]));
  const still = new Set(now.map(({ file }) => file.path));
  const after = laterPath(renamed);
  const gone = then.filter(({ file: { path } }) => {
    return !still.has(after(path)) && riskNow(after(path)) < riskThen(path);
  });
  return [
    ...current,
    ...gone.slice(0, MOST_GONE).map(({ file, changes: changesBefore }): Hotspot => {
      const path = after(file.path);
      const left = files.get(path);
      const changes = churn.commits.get(path) ?? 0;
      return { path, state: 'gone', changes, changesBefore, ...(left === undefined ? {} : told(left)) };
    }),
  ];
}

/** The files with the highest risk, riskiest first; equal ones by path. */
function hottest({ files }: Snapshot, churn: Churn): Hot[] {
  return files
    .filter(isMeasured)
    .map(file => ({ file, changes: churn.commits.get(file.path) ?? 0 }))
    .filter(hot => hot.changes >= LEAST_CHANGES && riskOf(hot) > 0)
    .toSorted((one, other) => riskOf(other) - riskOf(one) || (one.file.path < other.file.path ? -1 : 1))
    .slice(0, MOST);
}

/** The risk of any path of a side; 0 for what is not there or was not changed. */
function risks({ files }: Snapshot, churn: Churn | undefined): (path: string) => number {
  const decisions = new Map(files.filter(isMeasured).map(file => [file.path, file.decisions ?? 0]));
  return path => (decisions.get(path) ?? 0) * (churn?.commits.get(path) ?? 0);
}

function riskOf({ file, changes }: Hot): number {
  return changes * (file.decisions ?? 0);
}

/** Points that the repository loses in each file with debt. */
export function pointsLost(snapshot: Snapshot): Map<string, number> {
  const rate = lossRateOf(snapshot);
  const lost = new Map<string, number>();
  for (const { analyzer, locations } of snapshot.findings) {
    const perMass = rate(kpiOf(analyzer));
    for (const { path, mass } of locations) lost.set(path, (lost.get(path) ?? 0) + mass * perMass);
  }
  return lost;
}
