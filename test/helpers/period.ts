import type { Change } from '../../src/model/change.ts';
import type { DebtGroup, Delta } from '../../src/model/delta.ts';
import type {
  ChangeBar,
  ChangeBridge,
  DebtStep,
  MixSplit,
  PartDelta,
  PeriodReport,
  TrendPoint,
} from '../../src/model/period.ts';
import { delta, group, side } from './delta.ts';
import { clone, complexFunction, cycle, layerViolation } from './snapshot.ts';

const BEFORE = { duplication: [1127, 11_703], complexity: [212, 1568], layering: [11, 585] } as const;
const AFTER = { duplication: 12_410, complexity: 1612, layering: 602 };

const CHECKOUT = 'src/checkout';

/** Debts of the rich report, by what became of them. */
export const DEBTS = {
  split: group(
    [complexFunction('src/import/orders.ts', 'importOrders', 83, 12)],
    [
      complexFunction('src/import/orders.ts', 'importOrders', 21, 12),
      complexFunction('src/import/lines.ts', 'importLines', 14, 3),
    ],
    { matchedBy: ['identity', 'split'] },
  ),
  settled: group([complexFunction('src/order/tax.ts', 'taxOf', 32, 30)], []),
  clone: group([clone(60, ['src/ui/table.ts', 10], ['src/ui/list.ts', 22])], []),
  violation: group([layerViolation('src/domain/order.ts', 'src/data/client.ts')], []),
  removed: group([cycle(['src/ui/page.ts', 'src/ui/menu.ts'])], []),
  born: group([], [cycle([`${CHECKOUT}/form.ts`, `${CHECKOUT}/rules.ts`, `${CHECKOUT}/price.ts`])]),
  worse: group(
    [complexFunction(`${CHECKOUT}/total.ts`, 'Cart.total', 23, 110)],
    [complexFunction(`${CHECKOUT}/total.ts`, 'Cart.total', 41, 120)],
  ),
  copy: group([], [clone(21, [`${CHECKOUT}/total.ts`, 200], ['src/order/total.ts', 5])]),
} as const;

/** A merged pull request unless the overrides say otherwise. */
export function change(number: number, title: string, overrides: Partial<Change> = {}): Change {
  return {
    commit: `${String(number).padStart(4, '0')}c0ffee${'0'.repeat(30)}`,
    committedAt: '2026-08-14T09:30:00Z',
    title,
    request: { mark: '#', number },
    isMerge: true,
    isBot: false,
    ...overrides,
  };
}

/** A step of a whole debt: all of its points. */
function step(own: DebtGroup): DebtStep {
  const [finding] = [...own.findingsAfter, ...own.findingsBefore];
  const [location] = finding?.locations ?? [];
  const { id, kpi, code, before, after, points = 0 } = own;
  return {
    group: id,
    kpi,
    code,
    path: location?.path ?? '',
    line: location?.startLine ?? 1,
    before,
    after,
    points,
  };
}

/** A change and the debts that moved in it. */
export function changeBar(own: Change, debts: readonly DebtGroup[]): ChangeBar {
  const steps = debts.map(step).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const sum = (list: readonly DebtStep[]) => list.reduce((all, { points }) => all + points, 0);
  const kpis = [...new Set(steps.map(({ kpi }) => kpi))];
  return {
    change: own,
    points: sum(steps),
    better: sum(steps.filter(({ points }) => points > 0)),
    worse: sum(steps.filter(({ points }) => points < 0)),
    kpis: kpis.map(kpi => ({ kpi, points: sum(steps.filter(own => own.kpi === kpi)) })),
    steps,
  };
}

/** The bridge by change of a delta; debts in no change are not attributed. */
export function changeBridge(
  { groups, bridge = [] }: Delta,
  changes: readonly (readonly [Change, readonly string[]])[],
): ChangeBridge {
  const byId = new Map(groups.map(own => [own.id, own]));
  const moving = changes.filter(([, ids]) => ids.some(id => byId.has(id)));
  const bars = moving.map(([own, ids]) =>
    changeBar(
      own,
      ids.flatMap(id => byId.get(id) ?? []),
    ),
  );
  const known = new Set(changes.flatMap(([, ids]) => ids));
  const unknown = groups.filter(({ id, cause }) => !known.has(id) && cause === 'code');
  const sum = (list: readonly { readonly points?: number }[]) =>
    list.reduce((all, { points = 0 }) => all + points, 0);
  return {
    changes: bars.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    growth: bridge.flatMap(({ what, kpi, points }) =>
      what === 'growth' && kpi !== undefined ? [{ kpi, points }] : [],
    ),
    scope: sum(groups.filter(({ cause }) => cause === 'scope')),
    unattributed: sum(unknown),
    unattributedGroups: unknown.map(({ id, points = 0 }) => ({ group: id, points })),
  };
}

function part(
  name: string,
  lines: readonly [number, number],
  lost: readonly [number, number],
  points: number,
  changes: number,
): PartDelta {
  const [before, after] = lines;
  return {
    name,
    files: { before: Math.ceil(before / 90), after: Math.ceil(after / 90) },
    codeLines: { before, after },
    lost: { before: lost[0], after: lost[1] },
    points,
    changes,
  };
}

/** Parts that add up; half of the change is in changed code. */
function mixSplit(kpi: string, before: number, after: number): MixSplit {
  const [codeChanged, keptGrew, deletedCode] = [(after - before) / 2, 0.0011, -0.0004];
  const newCode = after - before - codeChanged - keptGrew - deletedCode;
  return { kpi, before, after, codeChanged, keptGrew, newCode, deletedCode };
}

const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** A measured point of the trend. */
export function trendPoint(period: string, value: number, codeLines: number, changes: number): TrendPoint {
  const grade = value >= 70 ? 'B' : 'C';
  return {
    period,
    to: '2026-10-01T00:00:00Z',
    isComplete: true,
    commit: `9f3c1a2${'0'.repeat(33)}`,
    committedAt: '2026-09-30T16:00:00Z',
    changes,
    total: {
      score: { value, grade },
      codeLines,
      files: Math.ceil(codeLines / 90),
      kpis: [
        { id: 'duplication', value: 0.096, score: 57.4, numerator: 1127, denominator: codeLines },
        { id: 'complexity', value: 0.121, score: 71.5, numerator: 190, denominator: 1568 },
        { id: 'layering', value: 0.015, score: 81.2, numerator: 9, denominator: 585 },
      ],
    },
    applications: [],
  };
}

/** A period without a score at its end. */
export function trendGap(period: string, reason: string): TrendPoint {
  return { period, to: '2025-01-01T00:00:00Z', isComplete: true, reason, applications: [] };
}

/** The delta of the rich report. */
export function richDelta(): Delta {
  const groups = Object.values(DEBTS);
  const of = delta(
    { before: BEFORE, denominators: AFTER, groups },
    {
      base: side('2026-Q2', { commit: `281bfba${'0'.repeat(33)}`, committedAt: '2026-06-30T15:00:00Z' }),
      head: side('2026-Q3', { commit: `9f3c1a2${'0'.repeat(33)}`, committedAt: '2026-09-30T16:00:00Z' }),
      files: { added: 31, removed: 12, changed: 204, renamed: [], scope: [], unanalysable: [] },
    },
  );
  return { ...of, total: { ...of.total, files: { before: 131, after: 150 } } };
}

/** A quarter with everything there is to tell. */
export function periodReport(overrides: Partial<PeriodReport> = {}): PeriodReport {
  const of = overrides.delta ?? richDelta();
  const { split, clone: table, violation, removed, born, worse, copy } = DEBTS;
  return {
    schema: 'tkpi-period/1',
    tool: { name: 'tkpi', version: '0.1.0' },
    repository: 'shop',
    period: {
      label: '2026-Q3',
      kind: 'quarter',
      from: '2026-07-01T00:00:00Z',
      to: '2026-10-01T00:00:00Z',
      timeZone: 'UTC',
      isComplete: true,
    },
    branch: 'main',
    notices: ['3 commits are dated before their parents; they are told in the order of the branch.'],
    participation: { changes: 247, commits: 812, authors: 14, byBots: 31 },
    delta: of,
    counts: [
      { id: 'clones', before: 61, after: 40, p: 0.046, isClear: true },
      { id: 'functions.over20', before: 31, after: 29, p: 0.898, isClear: false },
      { id: 'functions.over50', before: 4, after: 3, p: 1, isClear: false },
      { id: 'cycles', before: 3, after: 3, p: 1, isClear: false },
      { id: 'layer-violations', before: 9, after: 8, p: 1, isClear: false },
    ],
    bridge: changeBridge(of, [
      [change(412, 'Import orders line by line'), [split.id]],
      [change(398, 'One table for all lists'), [table.id, removed.id]],
      [change(431, 'Checkout with several addresses'), [worse.id, born.id]],
      [change(405, 'Orders no longer know the client'), [violation.id]],
      [change(440, 'Totals of orders', { request: undefined, isMerge: false }), [copy.id]],
    ]),
    mix: of.total.kpis.flatMap(({ id, before, after }) =>
      before === undefined || after === undefined ? [] : [mixSplit(id, before.value, after.value)],
    ),
    trend: QUARTERS.map((period, index) =>
      index === 0
        ? trendGap(period, 'no commit before 2025')
        : trendPoint(
            period,
            [0, 66.2, 66.9, 65.1, 67.3, 68.8, 67.2, of.total.after?.value ?? 70][index] ?? 70,
            7000 + 770 * index,
            90 + 20 * index,
          ),
    ),
    directories: [
      part('src/import', [2100, 2060], [6.1, 4.2], 1.9, 41),
      part(CHECKOUT, [1800, 2301], [3.2, 4.9], -1.7, 88),
      part('src/ui', [3120, 3290], [5.4, 4.6], 0.8, 61),
      part('src/order', [1400, 1390], [2.2, 1.9], 0.3, 22),
      part('.', [60, 60], [0.1, 0.1], 0, 3),
      ...Array.from({ length: 7 }, (_, index) =>
        part(
          `packages/orders-and-invoices/src/deliveries/regions/region-${index}`,
          [400, 410],
          [0.4, 0.41],
          -0.01,
          2,
        ),
      ),
    ],
    hotspots: [
      {
        path: `${CHECKOUT}/total.ts`,
        state: 'new',
        changes: 31,
        changesBefore: 4,
        fixes: 7,
        decisions: 96,
        codeLines: 410,
        lost: 1.31,
        owners: ['@shop/cart'],
      },
      {
        path: 'src/import/orders.ts',
        state: 'lasting',
        changes: 14,
        changesBefore: 17,
        fixes: 0,
        decisions: 120,
        codeLines: 690,
        lost: 0.92,
        owners: ['@shop/data'],
      },
      { path: 'src/legacy/soap.ts', state: 'gone', changes: 0, changesBefore: 12 },
    ],
    coupling: [
      { one: `${CHECKOUT}/form.ts`, other: `${CHECKOUT}/rules.ts`, together: 12, share: 0.857 },
      { one: 'src/data/client.ts', other: 'src/order/total.ts', together: 5, share: 0.5 },
    ],
    architecture: {
      matrix: {
        layers: ['ui', 'domain', 'data'],
        cells: [
          { from: 'ui', to: 'ui', before: 120, after: 131, violatingBefore: 0, violatingAfter: 0 },
          { from: 'ui', to: 'domain', before: 80, after: 80, violatingBefore: 0, violatingAfter: 0 },
          { from: 'ui', to: 'data', before: 4, after: 6, violatingBefore: 4, violatingAfter: 6 },
          { from: 'domain', to: 'data', before: 5, after: 2, violatingBefore: 5, violatingAfter: 2 },
          { from: 'data', to: 'domain', before: 31, after: 33, violatingBefore: 0, violatingAfter: 0 },
        ],
      },
      newEdges: [
        { from: CHECKOUT, to: 'src/order', imports: 3 },
        { from: 'src/ui', to: CHECKOUT, imports: 7 },
      ],
      removedEdges: [{ from: 'src/domain', to: 'src/data', imports: 1 }],
      cycles: { before: 3, after: 3, born: [born.id], removed: [removed.id] },
    },
    owners: {
      file: '.github/CODEOWNERS',
      parts: [
        {
          ...part('@shop/cart', [3200, 3691], [9.1, 9.0], 0.2, 110),
          score: { before: 70.1, after: 69.4 },
          received: 0.9,
          handedOver: 0,
        },
        {
          ...part('@shop/data', [4100, 4050], [8.1, 6.9], 1.3, 62),
          score: { before: 64.2, after: 67.3 },
          received: 0,
          handedOver: 0.9,
        },
        { ...part('unowned', [310, 310], [0.3, 0.3], 0, 4), score: {}, received: 0, handedOver: 0 },
      ],
    },
    goals: [
      {
        goal: 'improve',
        what: 'complexity of src/import/**',
        state: 'met',
        before: 0.231,
        after: 0.174,
        unit: 'ratio',
        reason: 'Better by 12.7 points.',
        against: [],
      },
      {
        goal: 'hold',
        what: 'score of src/checkout/**',
        state: 'not-met',
        before: 70.1,
        after: 66.9,
        unit: 'score',
        reason: 'Worse by 3.2 points.',
        against: [worse.id, born.id],
      },
      {
        goal: 'critical',
        what: 'layering of src/domain/**',
        state: 'not-measured',
        reason: 'layering was not measured at both ends in the same way.',
        against: [],
      },
    ],
    stories: [
      {
        kpi: 'complexity',
        code: 'excess-complexity',
        path: `${CHECKOUT}/total.ts`,
        line: 120,
        findings: worse.findingsAfter.map(({ id }) => id),
        finding: worse.findingsAfter[0],
        points: 0.84,
        effort: 165,
        changes: 31,
        owners: ['@shop/cart'],
      },
      {
        kpi: 'layering',
        code: 'layer-violation',
        path: 'src/ui/page.ts',
        line: 3,
        findings: ['layers:1', 'layers:2'],
        points: 0.51,
        effort: 4,
        changes: 9,
        owners: ['@shop/cart', '@shop/ui'],
      },
      {
        kpi: 'duplication',
        code: 'clone',
        path: 'src/ui/form.ts',
        line: 40,
        findings: ['duplication:1'],
        points: 0.33,
        effort: 120,
        changes: 0,
      },
    ],
    method: {
      command: 'npx tkpi quarter --from 281bfba --to 9f3c1a2',
      ruler: 'sha256:7d1a2f90ab',
      engines: {
        duplication: 'jscpd 5.3.3',
        complexity: 'tkpi complexity 1',
        layers: 'oxc-resolver 11.24.2',
      },
      settings: [{ path: 'complexity.limit', before: '12', after: '10' }],
      excluded: ['src/vendor/**'],
      skipped: { before: 3, after: 4 },
      failed: { before: 1, after: 0 },
      measured: { whole: 2, parts: 31 },
    },
    ...overrides,
  };
}
