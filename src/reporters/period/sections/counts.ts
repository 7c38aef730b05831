import type { CountChange } from '../../../model/period.ts';
import { signedCount } from '../../delta/signed-numbers.ts';
import { count, percent } from '../../numbers.ts';
import { type Cell, directed, nameColumn, numberColumn, type PeriodBlock, plain } from '../section.ts';
import type { PeriodView } from '../view.ts';

const TITLES = new Map([
  ['clones', 'clones'],
  ['functions.over20', 'functions over 20'],
  ['functions.over50', 'functions over 50'],
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

/** Counts before and after. No percentages: 3 → 5 is no `+66 %`. */
export function countTable({ report, ink }: PeriodView): PeriodBlock[] {
  if (report.counts.length === 0) return [];
  const rows = report.counts.map((change): Cell[] => {
    const { before, after, p } = change;
    const state = countState(change);
    const difference = before === after ? '0' : signedCount(after - before);
    return [
      plain(ink.prose(countTitle(change))),
      plain(count(before)),
      plain(count(after)),
      plain(difference),
      plain(before === after ? '–' : percent(p)),
      state === 'no clear change' ? { text: state, tone: 'faint' } : directed(state, before - after),
    ];
  });
  return [
    {
      kind: 'table',
      columns: [
        nameColumn('count'),
        numberColumn('before'),
        numberColumn('after'),
        numberColumn('change', 1),
        numberColumn('by chance', 2),
        { head: 'state', align: 'left', cut: 'never' },
      ],
      rows,
      ...{ most: rows.length, noun: 'counts' },
    },
  ];
}
