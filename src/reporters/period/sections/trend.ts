import type { TrendPoint } from '../../../model/period.ts';
import { count, percent, score } from '../../numbers.ts';
import { kpiWords } from '../../words.ts';
import { type Cell, nameColumn, numberColumn, plain, type Section, type TableColumn } from '../section.ts';
import type { PeriodView } from '../view.ts';

/** More columns fit no page. */
const MOST_KPIS = 6;

/** The score at the end of the last periods. What is not known is a gap with its reason, never a line through it. */
export function trendSection({ report, ink }: PeriodView): Section[] {
  const { trend } = report;
  const scored = trend.flatMap(({ total }) => (total?.score === undefined ? [] : [total.score.value]));
  if (trend.length < 2 || scored.length === 0) return [];
  const [low, high] = axisOf(scored);
  const kpis = report.delta.total.kpis.map(({ id }) => id).slice(0, MOST_KPIS);
  const columns: TableColumn[] = [
    nameColumn('period'),
    numberColumn('score'),
    { head: `${low}–${high} of 100`, align: 'left', cut: 'end', spare: 4, isChart: true },
    ...kpis.map((id, index) => numberColumn(ink.prose(kpiWords(id).short), 5 + index)),
    numberColumn('code lines', 2),
    numberColumn('changes', 3),
  ];
  const rows = trend.map((point): Cell[] => [
    plain(`${ink.prose(point.period)}${point.isComplete ? '' : ' so far'}`),
    ...pointCells(point, kpis, (value: number) => (value - low) / (high - low), ink.prose),
  ]);
  return [
    {
      title: `Trend: the score at the end of ${trend.length} periods`,
      blocks: [{ kind: 'table', columns, rows, most: rows.length, noun: 'periods' }],
    },
  ];
}

function pointCells(
  { total, reason, changes }: TrendPoint,
  kpis: readonly string[],
  place: (value: number) => number,
  prose: (text: string) => string,
): Cell[] {
  if (total === undefined) {
    return [plain('–'), { text: prose(reason ?? 'not measured'), tone: 'faint', isRest: true }];
  }
  const { score: own } = total;
  const bar: Cell =
    own === undefined
      ? { text: prose(reason ?? 'no score'), tone: 'faint' }
      : { text: '', tone: 'plain', bar: place(own.value) };
  return [
    plain(own === undefined ? '–' : `${score(own.value)} ${own.grade}`),
    bar,
    ...kpis.map(id => {
      const kpi = total.kpis.find(other => other.id === id);
      const isEmpty = kpi?.value === undefined || kpi.denominator === 0;
      return plain(isEmpty ? '–' : percent(kpi.value ?? 0));
    }),
    plain(count(total.codeLines)),
    plain(changes === undefined ? '–' : count(changes)),
  ];
}

/** Whole fives around the scores, so that small changes can be seen; the head of the chart says where the axis begins. */
function axisOf(scores: readonly number[]): [low: number, high: number] {
  const low = Math.max(0, 5 * Math.floor(Math.min(...scores) / 5 - 0.2));
  const high = Math.min(100, 5 * Math.ceil(Math.max(...scores) / 5));
  return [low, Math.max(high, low + 5)];
}
