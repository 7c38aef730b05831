import type { CountChange } from '../model/period.ts';
import type { MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import { chanceOfCounts } from './binomial.ts';

/** Above it a difference is no clear change. */
const CLEAR = 0.1;

/** Name of a count → metrics that it is the sum of. */
const COUNTS: readonly (readonly [id: string, metrics: readonly string[]])[] = [
  ['clones', ['duplication.groups']],
  ['functions.over20', ['functions.to50', 'functions.over50']],
  ['functions.over50', ['functions.over50']],
  ['cycles', ['cycles']],
  ['layer-violations', ['layers.violations']],
];

/**
 * Counts of debts on both sides, and whether they differ clearly: more code has more of them, so code lines are the exposure.
 * What was not counted on one of them is left out: layer violations without rules, for one.
 */
export function countChanges(base: Snapshot, head: Snapshot): CountChange[] {
  const lines = base.total.codeLines + head.total.codeLines;
  const share = lines === 0 ? 0 : head.total.codeLines / lines;
  return COUNTS.flatMap(([id, metrics]): CountChange[] => {
    const before = countIn(base.total, metrics);
    const after = countIn(head.total, metrics);
    if (before === undefined || after === undefined) return [];
    const p = chanceOfCounts(before, after, share);
    return [{ id, before, after, p, isClear: p <= CLEAR }];
  });
}

function countIn({ metrics }: MeasuredUnit, ids: readonly string[]): number | undefined {
  let count = 0;
  for (const id of ids) {
    const metric = metrics.find(candidate => candidate.id === id);
    if (metric === undefined) return undefined;
    count += metric.value;
  }
  return count;
}
