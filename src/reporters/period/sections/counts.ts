import type { CountChange } from '../../../model/period.ts';
import { signedCount } from '../../delta/signed-numbers.ts';
import { count } from '../../numbers.ts';
import { type Cell, directed, nameColumn, numberColumn, plain, type Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

const TITLES = new Map([
  ['clones', 'clones'],
  ['functions.over20', 'functions over CC 20'],
  ['functions.over50', 'functions over CC 50'],
  ['cycles', 'import cycles'],
  ['layer-violations', 'imports against a rule'],
]);

/** What is counted, as reports call it. */
export function countTitle({ id }: CountChange): string {
  return TITLES.get(id) ?? id;
}

/** Fewer is better for all of them; what may well be chance has no clear change. */
export function countState({
  before,
  after,
  isClear,
}: CountChange): 'improved' | 'worse' | 'no clear change' {
  if (!isClear || before === after) return 'no clear change';
  return after < before ? 'improved' : 'worse';
}

/** Counts before and after, but for those of nothing. No percentages: 3 → 5 is no `+66 %`. */
export function countSection({ report, ink }: PeriodView): Section[] {
  const counts = report.counts.filter(({ before, after }) => before > 0 || after > 0);
  if (counts.length === 0) return [];
  const rows = counts.map((change): Cell[] => {
    const { before, after } = change;
    const state = countState(change);
    const difference = before === after ? '0' : signedCount(after - before);
    return [
      plain(ink.prose(countTitle(change))),
      plain(count(before)),
      plain(count(after)),
      plain(difference),
      state === 'no clear change' ? { text: state, tone: 'faint' } : directed(state, before - after),
    ];
  });
  const columns = [
    nameColumn('count'),
    numberColumn('before'),
    numberColumn('after'),
    numberColumn('change', 1),
    { head: 'state', align: 'left', cut: 'never' } as const,
  ];
  return [
    {
      title: 'Counts',
      blocks: [{ kind: 'table', columns, rows, most: rows.length, noun: 'counts' }],
    },
  ];
}
