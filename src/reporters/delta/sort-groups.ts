import type { DebtGroup } from '../../model/delta.ts';
import type { Acceptance, Judgement } from '../../model/verdict.ts';
import type { Comparison } from '../reporter.ts';

/** A group that the gate has judged. */
export interface JudgedDebt {
  readonly group: DebtGroup;
  readonly acceptance?: Acceptance;
}

/** The groups of a comparison, each in one list, in the order of the delta (worst first). */
export interface SortedGroups {
  readonly judged: Readonly<Record<Judgement, readonly JudgedDebt[]>>;
  /** Worse or new, and not judged: all groups without a verdict; ignored by a comment or in unchanged code with one. */
  readonly worsened: readonly DebtGroup[];
  readonly introduced: readonly DebtGroup[];
  readonly improved: readonly DebtGroup[];
  readonly resolved: readonly DebtGroup[];
  /** Their files entered or left the analysis without a change. */
  readonly scope: readonly DebtGroup[];
}

/** Sorts the groups of a delta by what the gate says about them, then by state. */
export function sortGroups({ delta, verdict }: Comparison): SortedGroups {
  const judgedBy = new Map((verdict?.groups ?? []).map(entry => [entry.group, entry]));
  const judged: Record<Judgement, JudgedDebt[]> = { fails: [], warns: [], tolerated: [], accepted: [] };
  const byState: Record<DebtGroup['state'], DebtGroup[]> = {
    worsened: [],
    introduced: [],
    improved: [],
    resolved: [],
  };
  const scope: DebtGroup[] = [];
  for (const group of delta.groups) {
    const entry = judgedBy.get(group.id);
    if (entry !== undefined) judged[entry.judgement].push({ group, acceptance: entry.acceptance });
    else if (group.cause === 'scope') scope.push(group);
    else byState[group.state].push(group);
  }
  return { judged, scope, ...byState };
}
