import type { KpiDelta, KpiSide } from '../../../model/delta.ts';
import { kpiRows, missingKpis } from '../../delta/kpi-rows.ts';
import { unitsOfScore, unsignedUnits } from '../../delta/signed-numbers.ts';
import { withoutEmptySign } from '../no-sign.ts';
import {
  type Cell,
  labelledText,
  nameColumn,
  numberColumn,
  plain,
  type Section,
  type Tone,
} from '../section.ts';
import type { PeriodView } from '../view.ts';
import { countSection } from './counts.ts';

const MOST_MISSING = 10;

/** What became of a KPI, in the words of the reports. */
type KpiState =
  | 'improved'
  | 'worse'
  | 'unchanged'
  | 'new'
  | 'not any more'
  | 'not measured'
  | 'nothing to measure';

/** A score that moved by less says nothing about the code. In points of the score. */
export const LEAST_CHANGE = 0.5;

/** By the KPI's own score; under half a point it is unchanged. What has a value on one side only is neither better nor worse. */
function kpiState({ before, after }: KpiDelta): KpiState {
  if (hasValue(before) && hasValue(after)) {
    const change = after.score - before.score;
    if (Math.abs(change) < LEAST_CHANGE) return 'unchanged';
    return change > 0 ? 'improved' : 'worse';
  }
  if (hasValue(after)) return 'new';
  if (hasValue(before)) return 'not any more';
  return before === undefined || after === undefined ? 'not measured' : 'nothing to measure';
}

/** A share of nothing is none. */
function hasValue(side: KpiSide | undefined): side is KpiSide {
  return side !== undefined && side.denominator > 0;
}

/** `77.05 → 77.91`: by it the state is told. */
function kpiScore(kpi: KpiDelta | undefined): string {
  if (!hasValue(kpi?.before) || !hasValue(kpi?.after)) return '–';
  return `${hundredths(kpi.before.score)} → ${hundredths(kpi.after.score)}`;
}

function hundredths(score: number): string {
  return unsignedUnits(unitsOfScore(score, 2), 2);
}

const TONES: Readonly<Record<KpiState, Tone>> = {
  ...{ improved: 'good', worse: 'bad', unchanged: 'plain' },
  ...{ new: 'warning', 'not any more': 'warning', 'not measured': 'warning', 'nothing to measure': 'faint' },
};

/** States that are counted even when no KPI has them. */
const ALWAYS: readonly KpiState[] = ['improved', 'worse', 'unchanged'];

/** `1 improved, 0 worse, 2 unchanged, 1 new`. */
function stateCounts(states: readonly KpiState[]): string {
  return (Object.keys(TONES) as KpiState[])
    .map(state => [state, states.filter(other => other === state).length] as const)
    .filter(([state, number]) => number > 0 || ALWAYS.includes(state))
    .map(([state, number]) => `${number} ${state === 'nothing to measure' ? 'with ' : ''}${state}`)
    .join(', ');
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
      plain(kpiScore(kpis[index])),
      plain(row.debt[0]),
      plain(withoutEmptySign(row.points)),
      { text: state, tone: TONES[state] },
    ];
  });
  const missing = missingKpis(report.delta, ink)
    .slice(0, MOST_MISSING)
    .map(text => labelledText('Missing', text, 'warning'));
  return [
    {
      title: `KPIs: ${stateCounts(states)}`,
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('KPI'),
            numberColumn('before'),
            numberColumn('after'),
            numberColumn('change', 2),
            numberColumn('KPI score', 3),
            { head: 'debt', align: 'left', cut: 'never', spare: 4 },
            numberColumn('points', 1),
            { head: 'state', align: 'left', cut: 'never' },
          ],
          rows,
          ...{ most: rows.length, noun: 'KPIs' },
        },
        ...missing,
      ],
    },
    ...countSection(view),
  ];
}
