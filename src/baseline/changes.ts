import type { BaselineEntry } from '../model/baseline.ts';
import { type DebtGroup, massOf } from './debt-group.ts';
import { analyzerOf } from './entry.ts';

/** How much of a kind of change there was. */
export interface ChangeCount {
  readonly debts: number;
  /** Analyzer → by how much the mass moved, always positive; sorted by analyzer. */
  readonly masses: readonly (readonly [analyzer: string, mass: number])[];
}

/** What became of recorded debt. */
export interface DebtChanges {
  readonly added: ChangeCount;
  readonly grown: ChangeCount;
  readonly shrunk: ChangeCount;
  readonly gone: ChangeCount;
  /** Accepted debts among the gone ones. */
  readonly goneAccepted: readonly BaselineEntry[];
}

/** @param groups all debt of two baselines, matched */
export function changesOf(groups: readonly DebtGroup[]): DebtChanges {
  const of = (belongs: (before: number, after: number) => boolean): ChangeCount =>
    countOf(groups.filter(({ before, after }) => belongs(massOf(before), massOf(after))));
  const goneGroups = groups.filter(({ after }) => after.length === 0);
  return {
    added: of(before => before === 0),
    grown: of((before, after) => before > 0 && after > before),
    shrunk: of((before, after) => after > 0 && after < before),
    gone: countOf(goneGroups),
    goneAccepted: goneGroups.flatMap(({ before }) => before.filter(entry => entry.accepted !== undefined)),
  };
}

function countOf(groups: readonly DebtGroup[]): ChangeCount {
  const masses = new Map<string, number>();
  for (const { before, after } of groups) {
    const analyzer = analyzerOf(before[0]?.id ?? after[0]?.id ?? '');
    masses.set(analyzer, (masses.get(analyzer) ?? 0) + Math.abs(massOf(after) - massOf(before)));
  }
  return { debts: groups.length, masses: [...masses].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}
