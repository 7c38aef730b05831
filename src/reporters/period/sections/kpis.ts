import type { KpiDelta } from '../../../model/delta.ts';
import { kpiRows, missingKpis } from '../../delta/kpi-rows.ts';
import {
  type Cell,
  directed,
  labelledText,
  nameColumn,
  numberColumn,
  plain,
  type Section,
} from '../section.ts';
import type { PeriodView } from '../view.ts';

/** What became of a KPI, in the words of the reports. */
export type KpiState = 'improved' | 'worse' | 'unchanged' | 'not measured';

/** A score that moved by less says nothing about the code. In points of the score. */
export const LEAST_CHANGE = 0.5;

/** By the KPI's own score; under half a point it is unchanged. */
export function kpiState({ before, after }: KpiDelta): KpiState {
  if (before === undefined || after === undefined || before.denominator === 0 || after.denominator === 0) {
    return 'not measured';
  }
  const change = after.score - before.score;
  if (Math.abs(change) < LEAST_CHANGE) return 'unchanged';
  return change > 0 ? 'improved' : 'worse';
}

const SIGNS = { improved: 1, worse: -1, unchanged: 0, 'not measured': 0 } as const;

/** Each KPI before and after, and how many improved, got worse, stayed, or were not measured. */
export function kpiSection({ report, bridge, ink }: PeriodView): Section[] {
  const { kpis } = report.delta.total;
  if (kpis.length === 0) return [];
  const states = kpis.map(kpiState);
  const rows = kpiRows(report.delta, bridge, ink).map((row, index): Cell[] => {
    const state = states[index] ?? 'unchanged';
    return [
      plain(row.title),
      plain(row.before),
      plain(row.after),
      plain(row.changeInUnits),
      plain(row.debt[0]),
      plain(row.points),
      state === 'not measured' ? { text: state, tone: 'warning' } : directed(state, SIGNS[state]),
    ];
  });
  const number = (state: KpiState) => states.filter(other => other === state).length;
  const counts = (['improved', 'worse', 'unchanged', 'not measured'] as const)
    .map(state => `${number(state)} ${state}`)
    .join(', ');
  const missing = missingKpis(report.delta, ink).map(text => labelledText('Missing', text, 'warning'));
  return [
    {
      title: `KPIs: ${counts}`,
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('KPI'),
            numberColumn('before'),
            numberColumn('after'),
            numberColumn('change', 2),
            { head: 'debt', align: 'left', cut: 'never', spare: 3 },
            numberColumn('points', 1),
            { head: 'state', align: 'left', cut: 'never' },
          ],
          rows,
          ...{ most: rows.length, noun: 'KPIs' },
        },
        ...missing,
      ],
    },
  ];
}
