import type { TrendPoint } from '../../../model/period.ts';
import { count, percent, score } from '../../numbers.ts';
import { kpiWords } from '../../words.ts';
import {
  type Cell,
  labelledText,
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Section,
  type TableColumn,
} from '../section.ts';
import type { PeriodView } from '../view.ts';

/** More columns fit no page. */
const MOST_KPIS = 6;

/** The score at the end of the last periods. What is not known is a gap with its reason, never a line through it. */
export function trendSection({ report, ink }: PeriodView): Section[] {
  const { leading, trend } = withoutLeadingGaps(report.trend);
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
      blocks: [
        ...leadingText(leading, ink.prose),
        { kind: 'table', columns, rows, most: rows.length, noun: 'periods' },
      ],
    },
  ];
}

/** What is not known before the first score: mostly the repository began later. */
function withoutLeadingGaps(trend: readonly TrendPoint[]) {
  const first = trend.findIndex(({ total }) => total !== undefined);
  return { leading: trend.slice(0, Math.max(0, first)), trend: trend.slice(Math.max(0, first)) };
}

/** `Before    2024-Q3 to 2025-Q2: the repository begins later`, one for each reason. */
function leadingText(gaps: readonly TrendPoint[], prose: (text: string) => string): PeriodBlock[] {
  const reasons = [...new Set(gaps.map(({ reason }) => reason ?? 'not measured'))];
  return reasons.map(reason => {
    const own = gaps.filter(gap => (gap.reason ?? 'not measured') === reason);
    const ends = [...new Set([own[0]?.period ?? '', own.at(-1)?.period ?? ''])];
    return labelledText('Before', `${ends.map(prose).join(' to ')}: ${prose(reason)}`);
  });
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
