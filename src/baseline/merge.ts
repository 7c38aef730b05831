import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import { mergeAcceptances } from './merge-acceptances.ts';
import { baselineOf } from './order.ts';
import { sameDebt, sameValue } from './same.ts';

export interface MergedBaseline {
  readonly baseline: Baseline;
  /** Debts that one side removed and the other accepted: they stay, with their acceptance. Sorted. */
  readonly kept: readonly string[];
  /** Both sides hold masses of different rulers; the baseline must be recorded anew. */
  readonly mixed: boolean;
}

/**
 * Joins two versions of a baseline that come from a common one. Debt: what one side alone changed is taken; what both
 * changed takes the smaller mass, and gone is the smallest. Acceptances are merged by themselves, and none that one side
 * added or changed is lost. There are no conflicts. Which side is `ours` makes no difference.
 */
export function mergeBaselines(ours: Baseline, base: Baseline, theirs: Baseline): MergedBaseline {
  const [left, origin, right] = [byId(ours), byId(base), byId(theirs)];
  const entries: BaselineEntry[] = [];
  const kept: string[] = [];
  for (const id of new Set([...left.keys(), ...right.keys()])) {
    const debt = mergeDebt(left.get(id), origin.get(id), right.get(id));
    if (debt === undefined) continue;
    if (debt.isGoneOnOneSide) kept.push(id);
    const accepted = mergeAcceptances(
      left.get(id)?.accepted,
      origin.get(id)?.accepted,
      right.get(id)?.accepted,
    );
    const { accepted: _, ...entry } = debt.entry;
    entries.push(accepted === undefined ? entry : { ...entry, accepted });
  }
  const ruler = mergeRulers(ours, base, theirs);
  const unanalysable = mergePaths(ours.unanalysable, base.unanalysable, theirs.unanalysable);
  return {
    baseline: baselineOf(ruler ?? base.ruler, entries, unanalysable),
    kept: kept.toSorted(),
    mixed: ruler === undefined,
  };
}

function byId({ entries }: Baseline): Map<string, BaselineEntry> {
  return new Map(entries.map(entry => [entry.id, entry]));
}

interface MergedDebt {
  readonly entry: BaselineEntry;
  /** It stays for its acceptance alone. */
  readonly isGoneOnOneSide: boolean;
}

/** `undefined` when it is gone. The acceptance of the result is that of either side. */
function mergeDebt(
  left: BaselineEntry | undefined,
  origin: BaselineEntry | undefined,
  right: BaselineEntry | undefined,
): MergedDebt | undefined {
  if (left !== undefined && right !== undefined) {
    return { entry: chooseDebt(left, origin, right), isGoneOnOneSide: false };
  }
  const entry = left ?? right;
  if (entry === undefined) return undefined;
  if (origin === undefined) return { entry, isGoneOnOneSide: false };
  const isNewlyAccepted = entry.accepted !== undefined && !sameValue(entry.accepted, origin.accepted);
  return isNewlyAccepted ? { entry, isGoneOnOneSide: true } : undefined;
}

function chooseDebt(
  left: BaselineEntry,
  origin: BaselineEntry | undefined,
  right: BaselineEntry,
): BaselineEntry {
  if (origin !== undefined && sameDebt(left, origin)) return right;
  if (origin !== undefined && sameDebt(right, origin)) return left;
  if (left.mass !== right.mass) return left.mass < right.mass ? left : right;
  return JSON.stringify({ ...left, accepted: undefined }) <= JSON.stringify({ ...right, accepted: undefined })
    ? left
    : right;
}

/** What one side alone added or removed is taken. */
function mergePaths(
  left: readonly string[],
  origin: readonly string[],
  right: readonly string[],
): Set<string> {
  const [inLeft, inOrigin, inRight] = [new Set(left), new Set(origin), new Set(right)];
  const isIn = (path: string) =>
    inLeft.has(path) === inOrigin.has(path) ? inRight.has(path) : inLeft.has(path);
  return new Set([...left, ...right].filter(isIn));
}

/**
 * `undefined` when masses of different rulers meet. Then the header of the common version stays: it is not the ruler of
 * today's configuration, so a check against the file asks to record it anew instead of comparing what can't be compared.
 */
function mergeRulers(ours: Baseline, base: Baseline, theirs: Baseline): string | undefined {
  if (ours.ruler === theirs.ruler) return ours.ruler;
  if (ours.ruler === base.ruler && sameRecord(ours, base)) return theirs.ruler;
  if (theirs.ruler === base.ruler && sameRecord(theirs, base)) return ours.ruler;
  return undefined;
}

function sameRecord(side: Baseline, base: Baseline): boolean {
  const origin = byId(base);
  return (
    side.entries.length === origin.size &&
    side.entries.every(entry => {
      const before = origin.get(entry.id);
      return before !== undefined && sameDebt(entry, before);
    })
  );
}
