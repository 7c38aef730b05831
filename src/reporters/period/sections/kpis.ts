import type { KpiDelta } from '../../../model/delta.ts';
import { kpiRows, missingKpis } from '../../delta/kpi-rows.ts';
import { unitsOfScore, unsignedUnits } from '../../delta/signed-numbers.ts';
import { withoutEmptySign } from '../no-sign.ts';
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
import { countTable } from './counts.ts';

const MOST_MISSING = 10;

/** What became of a KPI, in the words of the reports. */
export type KpiState = 'improved' | 'worse' | 'unchanged' | 'not measured';

/** A score that moved by less says nothing about the code. In points of the score. */
export const LEAST_CHANGE = 0.5;

/** By the KPI's own score; under half a point it is unchanged. */
function kpiState({ before, after }: KpiDelta): KpiState {
  if (before === undefined || after === undefined || before.denominator === 0 || after.denominator === 0) {
    return 'not measured';
  }
  const change = after.score - before.score;
  if (Math.abs(change) < LEAST_CHANGE) return 'unchanged';
  return change > 0 ? 'improved' : 'worse';
}

/** `77.0 → 77.9`: by it the state is told. */
function ownScore(kpi: KpiDelta | undefined): string {
  if (kpi?.before === undefined || kpi.after === undefined) return '–';
  return `${hundredths(kpi.before.score)} → ${hundredths(kpi.after.score)}`;
}

function hundredths(score: number): string {
  return unsignedUnits(unitsOfScore(score, 2), 2);
}

const SIGNS = { improved: 1, worse: -1, unchanged: 0, 'not measured': 0 } as const;

/** What is measured on one side only is neither better nor worse. */
function missingWords(kpi: KpiDelta | undefined): string {
  if (kpi?.before === undefined && kpi?.after !== undefined) return 'new';
  if (kpi?.before !== undefined && kpi.after === undefined) return 'not any more';
  return 'not measured';
}

/** Each KPI before and after, and how many improved, got worse, stayed, or were not measured. */
export function kpiSection(view: PeriodView): Section[] {
  const { report, bridge, ink } = view;
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
      plain(ownScore(kpis[index])),
      plain(row.debt[0]),
      plain(withoutEmptySign(row.points)),
      state === 'not measured'
        ? { text: missingWords(kpis[index]), tone: 'warning' }
        : directed(state, SIGNS[state]),
    ];
  });
  const number = (state: KpiState) => states.filter(other => other === state).length;
  const counts = (['improved', 'worse', 'unchanged', 'not measured'] as const)
    .map(state => `${number(state)} ${state}`)
    .join(', ');
  const missing = missingKpis(report.delta, ink)
    .slice(0, MOST_MISSING)
    .map(text => labelledText('Missing', text, 'warning'));
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
            numberColumn('own score', 3),
            { head: 'debt', align: 'left', cut: 'never', spare: 4 },
            numberColumn('points', 1),
            { head: 'state', align: 'left', cut: 'never' },
          ],
          rows,
          ...{ most: rows.length, noun: 'KPIs' },
        },
        ...missing,
        ...countTable(view),
      ],
    },
  ];
}
