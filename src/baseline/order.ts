import type { Baseline, BaselineEntry } from '../model/baseline.ts';

/** A baseline in its canonical order, by code units. Ids and paths are unique in it. */
export function baselineOf(
  ruler: string,
  entries: Iterable<BaselineEntry>,
  unanalysable: Iterable<string>,
): Baseline {
  return {
    schema: 'tkpi-baseline/1',
    ruler,
    entries: [...entries].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    unanalysable: [...unanalysable].toSorted(),
  };
}
