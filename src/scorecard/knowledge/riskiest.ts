import type { CardData, CardScope } from '../measure-rule.ts';

/** As in the period report: two changes of a file are a coincidence. */
const LEAST_CHANGES = 3;
const MOST = 10;

/** Production files by changes in the period × decisions, riskiest first; equal ones by path. The hotspots of the period report. */
export function riskiest({ head, churn }: Pick<CardData, 'head' | 'churn'>, { isIn }: CardScope): string[] {
  return head.files
    .filter(({ path, kind }) => kind === 'production' && isIn(path))
    .map(({ path, decisions = 0 }) => ({ path, changes: churn.commits.get(path) ?? 0, decisions }))
    .filter(({ changes, decisions }) => changes >= LEAST_CHANGES && decisions > 0)
    .toSorted(
      (one, other) =>
        other.changes * other.decisions - one.changes * one.decisions || (one.path < other.path ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ path }) => path);
}
