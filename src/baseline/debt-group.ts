import type { BaselineEntry } from '../model/baseline.ts';

/** Entries that are the same debt, or parts of one, before and after. Each side may be empty. */
export interface DebtGroup {
  readonly before: readonly BaselineEntry[];
  readonly after: readonly BaselineEntry[];
}

/** Mass of one side of a group. */
export function massOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { mass }) => sum + mass, 0);
}
