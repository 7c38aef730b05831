import type { ChangeBridge, PeriodReport } from '../../../src/model/period.ts';
import type { ReportOptions } from '../../../src/reporters/reporter.ts';
import { delta } from '../../helpers/delta.ts';
import {
  change,
  changeBar,
  DEBTS,
  periodReport,
  richDelta,
  trendGap,
  trendPoint,
} from '../../helpers/period.ts';
import { hostileDelta } from '../delta-sketches.ts';
import { HOSTILE_NAMES } from '../hostile.ts';

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
function calm(): PeriodReport {
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
function gaps(): PeriodReport {
  const { trend } = periodReport();
  const gap = (index: number) => trendGap(trend[index]?.period ?? '', 'history is cut off (shallow clone)');
  const report = periodReport();
  return {
    ...report,
    period: { ...report.period, label: '2026-Q4', isComplete: false },
    trend: trend.map((point, index) => (index === 1 || index === 4 ? gap(index) : point)),
    hotspots: report.hotspots
      .slice(0, 2)
      .map(({ state: _, changesBefore: __, fixes: ___, ...hotspot }) => hotspot),
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

/** The score rose although debt grew: the same debt lies in more code. */
export function grown(): PeriodReport {
  const before = { duplication: [1127, 11_703], complexity: [212, 1568], layering: [11, 585] } as const;
  const denominators = { duplication: 14_900, complexity: 1960, layering: 720 };
  return bare({ delta: delta({ before, denominators, groups: [DEBTS.worse, DEBTS.copy] }) });
}

/** Every text that comes from outside is one of the names. */
export function hostilePeriod(names: readonly string[]): PeriodReport {
  const name = (index: number) => names[index % names.length] ?? '';
  const report = periodReport();
  const { delta: of } = hostileDelta(names);
  const ids = of.groups.map(({ id }) => id);
  const numbered = <Item>(make: (text: string, index: number) => Item) => names.map(make);
  const sizes = { files: { before: 1, after: 2 }, codeLines: { before: 10, after: 20 }, changes: 3 };
  const part = (text: string, index: number) => ({
    ...{ name: text, ...sizes, lost: { before: 0.2, after: 0.3 }, points: index - 1.04 },
  });
  const bridge: ChangeBridge = {
    ...none,
    changes: numbered((title, index) => ({
      ...changeBar(
        change(index, title, index % 2 === 0 ? { request: undefined, commit: name(index + 1) } : {}),
        of.groups.slice(index, index + 7),
      ),
      points: index + 0.3,
    })),
    unattributed: 0.7,
    unattributedGroups: ids.slice(0, 30).map(group => ({ group, points: -0.2 })),
  };
  return {
    ...report,
    repository: name(0),
    period: { ...report.period, label: name(1), timeZone: name(2), from: name(3), isComplete: false },
    branch: name(3),
    notices: names,
    names,
    delta: of,
    bridge,
    counts: numbered((id, index) => ({ id, before: index, after: 9, p: 0.05, isClear: true })),
    mix: numbered(kpi => ({ ...report.mix[0], kpi })) as PeriodReport['mix'],
    trend: [
      ...numbered((text, index) => ({ ...trendPoint(text, 60 + (index % 40), 900, 3) })),
      ...numbered((text, index) => trendGap(text, name(index + 1))),
    ],
    directories: numbered(part),
    hotspots: numbered((path, index) => ({ path, changes: 3, owners: [name(index + 1), name(index + 2)] })),
    coupling: numbered((one, index) => ({ one, other: name(index + 1), together: 3, share: 0.5 })),
    architecture: {
      matrix: {
        layers: names.slice(0, 9),
        cells: numbered((from, index) => ({
          from,
          to: name(index + 1),
          before: 1,
          after: 3,
          violatingBefore: 0,
          violatingAfter: 2,
        })),
      },
      newEdges: numbered((from, index) => ({ from, to: name(index + 1), imports: 2 })),
      removedEdges: numbered((from, index) => ({ from, to: name(index + 1), imports: 2 })),
      cycles: { before: 1, after: 2, born: ids.slice(0, 9), removed: ids.slice(9, 14) },
    },
    owners: {
      file: name(4),
      parts: numbered((text, index) => ({
        ...part(text, index),
        score: { after: 70 },
        received: 1,
        handedOver: 0,
      })),
    },
    goals: numbered((what, index) => ({
      ...({
        goal: 'hold',
        what,
        state: 'not-met',
        reason: name(index + 1),
        against: ids.slice(0, 5),
      } as const),
    })),
    stories: numbered((path, index) => ({
      ...{ kpi: path, code: name(index + 1), path, line: 3, findings: [name(index + 2), path] },
      ...{ points: 0.2, effort: 3, changes: 4, owners: [name(index + 3)] },
    })),
    method: {
      ...report.method,
      command: name(5),
      ruler: name(6),
      engines: Object.fromEntries(
        names.filter(text => text !== '__proto__').map((text, index) => [text, name(index + 1)]),
      ),
      settings: numbered((path, index) => ({ path, before: name(index + 1) })),
      excluded: names,
    },
  };
}

/** A report of every kind, by the name of its sample file. */
export const REPORTS: readonly (readonly [name: string, sample: () => PeriodReport])[] = [
  ['rich', periodReport],
  ['calm', calm],
  ['not-comparable', notComparable],
  ['first-quarter', firstQuarter],
  ['gaps', gaps],
  ['fallen', fallen],
  ['grown', grown],
  ['hostile', () => hostilePeriod(HOSTILE_NAMES)],
];
