import type { PeriodReport } from '../../../src/model/period.ts';
import type { ReportOptions } from '../../../src/reporters/reporter.ts';
import { delta } from '../../helpers/delta.ts';
import { DEBTS, periodReport, richDelta, trendGap } from '../../helpers/period.ts';

/** A terminal of 80 columns without colour. */
export const OPTIONS: ReportOptions = { color: false, width: 80, verbose: false };

/** Nothing but the ends: no changes, no history, no layers, no CODEOWNERS, no goals. */
function bare(overrides: Partial<PeriodReport>): PeriodReport {
  const { architecture: _, owners: __, ...report } = periodReport(overrides);
  return {
    ...report,
    ...{
      notices: [],
      counts: [],
      mix: [],
      trend: [],
      directories: [],
      hotspots: [],
      coupling: [],
      goals: [],
    },
    ...{ stories: [], ...overrides },
  };
}

const none = { changes: [], growth: [], scope: 0, unattributed: 0, unattributedGroups: [] };

/** A quarter in which nobody changed anything. */
export function calm(): PeriodReport {
  const participation = { changes: 0, commits: 0, authors: 0, byBots: 0 };
  return bare({ delta: delta(), bridge: none, participation });
}

/** Layering can't be measured any more. */
export function notComparable(): PeriodReport {
  const { bridge: _, ...of } = richDelta();
  const { points: __, ...total } = of.total;
  const kpis = total.kpis.map(({ points: ___, ...kpi }) =>
    kpi.id === 'layering' ? { ...kpi, after: undefined, reason: 'the import graph failed' } : kpi,
  );
  const notComparableTotal = { ...total, kpis, notComparable: 'layering is not measured after' };
  const groups = of.groups.map(({ points: ___, ...group }) => group);
  const { bridge: ____, ...report } = bare({ delta: { ...of, groups, total: notComparableTotal } });
  return report;
}

/** There was no code before. */
export function firstQuarter(): PeriodReport {
  const { bridge: _, ...of } = delta();
  const { points: __, before: ___, ...total } = of.total;
  const kpis = total.kpis.map(({ id, after }) => ({ id, after, reason: 'there was no commit yet' }));
  const { bridge: ____, ...report } = bare({
    delta: {
      ...of,
      total: { ...total, kpis, codeLines: { before: 0, after: 1200 }, files: { before: 0, after: 12 } },
    },
    notices: ['The repository began on 2026-08-03, in this period.'],
    trend: [trendGap('2026-Q1', 'no commit yet'), trendGap('2026-Q2', 'no commit yet')],
  });
  return report;
}

/** Only gaps behind, and the period is still running. */
export function gaps(): PeriodReport {
  const { trend } = periodReport();
  const gap = (index: number) => trendGap(trend[index]?.period ?? '', 'history is cut off (shallow clone)');
  const report = periodReport();
  return {
    ...report,
    period: { ...report.period, label: '2026-Q4', isComplete: false },
    trend: trend.map((point, index) => (index === 1 || index === 4 ? gap(index) : point)),
    hotspots: report.hotspots.slice(0, 2).map(({ state: _, changesBefore: __, ...hotspot }) => hotspot),
  };
}

/** The score fell, and no change moved it by a tenth. */
export function fallen(): PeriodReport {
  const of = delta({
    before: { duplication: [1127, 211_703], complexity: [212, 91_568], layering: [11, 20_585] },
    groups: [DEBTS.worse, DEBTS.copy, DEBTS.born],
  });
  return bare({ delta: of });
}

/** A report of every kind, by the name of its sample file. */
export const REPORTS: readonly (readonly [name: string, sample: () => PeriodReport])[] = [
  ['rich', periodReport],
  ['calm', calm],
  ['not-comparable', notComparable],
  ['first-quarter', firstQuarter],
  ['gaps', gaps],
  ['fallen', fallen],
];
