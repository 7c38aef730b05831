import type { Churn } from '../model/change.ts';

/**
 * First-parent commits that touched any of some files; without the numbers of the commits as many as touched the busiest
 * one, which is never too many.
 */
export function changesOf(churn: Churn, paths: Iterable<string>): number {
  const commits = new Set<number>();
  let busiest = 0;
  for (const path of paths) {
    busiest = Math.max(busiest, churn.commits.get(path) ?? 0);
    for (const commit of churn.touched?.get(path) ?? []) commits.add(commit);
  }
  return churn.touched === undefined ? busiest : commits.size;
}
