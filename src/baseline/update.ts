import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Acceptance } from '../model/verdict.ts';
import { type DebtGroup, massOf } from './debt-group.ts';
import { stricter } from './merge-acceptances.ts';
import { baselineOf } from './order.ts';

/** What was measured now. */
export interface PresentDebt {
  readonly ruler: string;
  /** Files that cannot be analysed. */
  readonly unanalysable: readonly string[];
}

/**
 * The baseline of the present debt. Acceptances go with their debt, also under another name.
 *
 * @param groups all entries of the old baseline and all present debt, matched
 */
export function updateBaseline(groups: readonly DebtGroup[], present: PresentDebt): Baseline {
  return baselineOf(present.ruler, groups.flatMap(accepted), present.unanalysable);
}

/**
 * The baseline without what is gone and with what got smaller. Nothing is added and nothing grows; what stayed the same keeps
 * its line.
 */
export function pruneBaseline(old: Baseline, groups: readonly DebtGroup[], present: PresentDebt): Baseline {
  const unreadable = new Set(present.unanalysable);
  const entries = groups.flatMap(group =>
    massOf(group.after) < massOf(group.before) ? accepted(group) : group.before,
  );
  const stillUnanalysable = old.unanalysable.filter(path => unreadable.has(path));
  return baselineOf(old.ruler, entries, stillUnanalysable);
}

/**
 * The baseline with one present debt accepted, at its present mass.
 *
 * @param old absent: none yet; then the new one holds this debt alone
 * @param group the debt and what it was in the old baseline
 */
export function acceptDebt(
  old: Baseline | undefined,
  { before, after }: DebtGroup,
  debt: BaselineEntry,
  acceptance: Acceptance,
  ruler: string,
): Baseline {
  // a debt that went by another name is replaced; a part of a split debt leaves the other parts their entry
  const replaced = new Set([debt.id, ...(after.length === 1 ? before.map(({ id }) => id) : [])]);
  const others = (old?.entries ?? []).filter(({ id }) => !replaced.has(id));
  return baselineOf(ruler, [...others, { ...debt, accepted: acceptance }], old?.unanalysable ?? []);
}

/**
 * Groups in which debt of files that cannot be analysed now stays as it was recorded: not measured is not gone.
 *
 * @param unanalysable paths of those files
 */
export function keepUnmeasured(
  groups: readonly DebtGroup[],
  unanalysable: readonly string[],
): readonly DebtGroup[] {
  const unreadable = new Set(unanalysable);
  return groups.map(group => {
    if (group.after.length > 0) return group;
    const after = group.before.filter(({ places }) => places.some(([path]) => unreadable.has(path)));
    return { ...group, after };
  });
}

/** Of several acceptances that meet in one debt the strictest holds; the parts of a split debt each keep it. */
function accepted({ before, after }: DebtGroup): BaselineEntry[] {
  const acceptance = before.map(entry => entry.accepted).reduce(stricter, undefined);
  return after.map(entry => (acceptance === undefined ? entry : { ...entry, accepted: acceptance }));
}
