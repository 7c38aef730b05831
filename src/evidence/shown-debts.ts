import type { DebtGroup, Delta } from '../model/delta.ts';
import type { CycleChange, Evidence, EvidenceScore } from '../model/evidence.ts';

/** Debts that changed: those with a place in a shown file, before or after, and the others. */
export interface ShownDebts {
  readonly shown: readonly DebtGroup[];
  readonly leftOut: readonly DebtGroup[];
}

/**
 * A debt is shown whole or not at all: one that went from a shown file into another one is not told as gone.
 *
 * @param isShown asked with paths of each side
 */
export function shownDebts(
  groups: readonly DebtGroup[],
  isShown: { readonly before: (path: string) => boolean; readonly after: (path: string) => boolean },
): ShownDebts {
  const touches = ({ findingsBefore, findingsAfter }: DebtGroup) =>
    findingsBefore.some(({ locations }) => locations.some(({ path }) => isShown.before(path))) ||
    findingsAfter.some(({ locations }) => locations.some(({ path }) => isShown.after(path)));
  return { shown: groups.filter(touches), leftOut: groups.filter(group => !touches(group)) };
}

/** Did it grow, or a part of it that a gate judges? */
export function isWorse({ state }: DebtGroup): boolean {
  return state === 'introduced' || state === 'worsened';
}

/** The whole score, and which points come from which debts. */
export function scoreOf({ total, bridge }: Delta, { shown, leftOut }: ShownDebts): EvidenceScore {
  const { before, after, points, notComparable } = total;
  if (points === undefined || bridge === undefined) return { before, after, notComparable };
  const sum = (parts: readonly { readonly points?: number }[]) =>
    parts.reduce((all, part) => all + (part.points ?? 0), 0);
  const inCode = shown.filter(({ cause }) => cause === 'code');
  const byScope = shown.filter(({ cause }) => cause === 'scope');
  const growth = bridge.filter(({ what }) => what === 'growth');
  const inScope = growth.filter(({ cause }) => cause === 'scope');
  return {
    before,
    after,
    points,
    parts: {
      debts: sum(inCode),
      leftOut: sum(leftOut),
      growth: sum(growth) - sum(inScope),
      scope: sum(byScope) + sum(inScope),
    },
  };
}

/** Cycles of which nothing was there before, and of which nothing is left. */
export function cycleChanges(groups: readonly DebtGroup[]): Evidence['cycles'] {
  const cycles = groups.filter(({ code }) => code === 'cycle');
  return {
    born: cycles.filter(group => group.findingsBefore.length === 0).map(cycleOf),
    removed: cycles.filter(group => group.findingsAfter.length === 0).map(cycleOf),
  };
}

function cycleOf({ id, findingsBefore, findingsAfter }: DebtGroup): CycleChange {
  const [cycle] = findingsAfter.length > 0 ? findingsAfter : findingsBefore;
  const { size, modules } = cycle?.data ?? {};
  const paths = Array.isArray(modules) ? modules.filter(module => typeof module === 'string') : [];
  return { group: id, size: typeof size === 'number' ? size : paths.length, modules: paths };
}
