import type {
  Bar,
  DebtGroup,
  Delta,
  DeltaSide,
  KpiDelta,
  KpiSide,
  ScoreSide,
  UnitDelta,
} from '../../src/model/delta.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { AcceptedDebt, Condition, JudgedGroup, Judgement, Verdict } from '../../src/model/verdict.ts';
import type { Comparison } from '../../src/reporters/reporter.ts';
import { snapshot } from './snapshot.ts';

const MODEL = [
  { id: 'duplication', weight: 0.3, halfLife: 0.12 },
  { id: 'complexity', weight: 0.4, halfLife: 0.25 },
  { id: 'layering', weight: 0.3, halfLife: 0.05 },
] as const;

type Counts = readonly [numerator: number, denominator: number];
/** Counts of the three KPIs before the change, and the denominators after it. */
export interface DeltaSketch {
  readonly before?: Readonly<Record<(typeof MODEL)[number]['id'], Counts>>;
  readonly denominators?: Partial<Readonly<Record<(typeof MODEL)[number]['id'], number>>>;
  readonly groups?: readonly DebtGroup[];
}

const BEFORE = { duplication: [60, 1200], complexity: [90, 400], layering: [3, 60] } as const;

/** A debt on both sides; masses, state and severity are read from its findings unless the overrides say otherwise. */
export function group(
  before: readonly Finding[],
  after: readonly Finding[],
  overrides: Partial<DebtGroup> = {},
): DebtGroup {
  const sum = (findings: readonly Finding[]) => findings.reduce((all, { mass }) => all + mass, 0);
  const [largest] = [...after, ...before] as [Finding];
  const [one, other] = [sum(before), sum(after)];
  const state = one === 0 ? 'introduced' : other === 0 ? 'resolved' : other > one ? 'worsened' : 'improved';
  return {
    id: largest.id,
    analyzer: largest.analyzer,
    kpi: largest.analyzer === 'layers' ? 'layering' : largest.analyzer,
    code: largest.code,
    application: largest.application,
    state,
    cause: 'code',
    severity: largest.severity,
    before: one,
    after: other,
    judged: other - one,
    matchedBy: before.length > 0 && after.length > 0 ? ['identity'] : [],
    findingsBefore: before,
    findingsAfter: after,
    ...overrides,
  };
}

/** One of the two sides: a commit unless the overrides say otherwise. */
export function side(label: string, overrides: Partial<DeltaSide> = {}): DeltaSide {
  const commit =
    label === 'origin/main' ? '281bfba0c4d5e6f708192a3b4c5d6e7f80910a1b' : `9f3c1a2${'0'.repeat(33)}`;
  return {
    label,
    source: 'commit',
    commit,
    committedAt: '2026-11-20T10:11:12Z',
    dirty: false,
    ruler: 'sha256:7d1a2f',
    ...overrides,
  };
}

function kpiSide([numerator, denominator]: Counts, halfLife: number): KpiSide {
  const value = denominator === 0 ? 0 : numerator / denominator;
  return { numerator, denominator, value, score: 100 * 2 ** (-value / halfLife) };
}

/** A score with its grade, from a value. */
export function scoreSide(value: number): ScoreSide {
  const grade = value >= 85 ? 'A' : value >= 70 ? 'B' : value >= 55 ? 'C' : value >= 40 ? 'D' : 'E';
  return { value, grade };
}

/**
 * A delta whose scores, KPIs, points and bridge follow from its groups by the formulas of the score: the masses of the
 * groups are what is added to the numerators.
 */
export function delta(sketch: DeltaSketch = {}, overrides: Partial<Delta> = {}): Delta {
  const { before = BEFORE, denominators = {}, groups = [] } = sketch;
  const kpis = MODEL.map(({ id, weight, halfLife }) => {
    const [mass, size] = before[id];
    const change = groups
      .filter(({ kpi }) => kpi === id)
      .reduce((sum, own) => sum + own.after - own.before, 0);
    const old = kpiSide([mass, size], halfLife);
    const now = kpiSide([mass + change, denominators[id] ?? size], halfLife);
    return { id, rate: weight / halfLife, old, now };
  });
  const debt = (key: 'old' | 'now') => kpis.reduce((sum, kpi) => sum + kpi.rate * kpi[key].value, 0);
  const [from, to] = [100 * 2 ** -debt('old'), 100 * 2 ** -debt('now')];
  const change = debt('now') - debt('old');
  const slope = change === 0 ? -Math.LN2 * from : (to - from) / change;
  const pointsOf = (own: DebtGroup) => {
    const kpi = kpis.find(({ id }) => id === own.kpi);
    return kpi === undefined ? 0 : (slope * kpi.rate * (own.after - own.before)) / kpi.now.denominator;
  };
  const pointed = groups
    .map(own => ({ ...own, points: own.points ?? pointsOf(own) }))
    .toSorted(
      (one, other) =>
        Number(other.points < 0) - Number(one.points < 0) || Math.abs(other.points) - Math.abs(one.points),
    );
  const bridge = kpis.flatMap(({ id, rate, old, now }): Bar[] => {
    const growth = slope * rate * old.numerator * (1 / now.denominator - 1 / old.denominator);
    const bars = (['code', 'scope'] as const).flatMap(cause =>
      (['worse', 'better'] as const).map((direction): Bar => {
        const own = pointed.filter(
          one =>
            one.kpi === id &&
            one.cause === cause &&
            (direction === 'worse' ? one.points < 0 : one.points > 0),
        );
        const points = own.reduce((sum, one) => sum + one.points, 0);
        return { cause, what: 'debt', kpi: id, direction, groups: own.length, points };
      }),
    );
    return [...bars, { cause: 'code' as const, what: 'growth' as const, kpi: id, points: growth }];
  });
  const moved = bridge.filter(({ points }) => points !== 0);
  const total: UnitDelta = {
    name: 'shop',
    root: '.',
    before: scoreSide(from),
    after: scoreSide(to),
    points: to - from,
    kpis: kpis.map(({ id, old, now }): KpiDelta => {
      const points = moved.filter(({ kpi }) => kpi === id).reduce((sum, bar) => sum + bar.points, 0);
      return { id, before: old, after: now, points };
    }),
    codeLines: { before: before.duplication[1], after: denominators.duplication ?? before.duplication[1] },
    files: { before: 12, after: 12 },
  };
  return {
    schema: 'tkpi-delta/1',
    tool: { name: 'tkpi', version: '0.1.0' },
    repository: 'shop',
    base: side('origin/main'),
    head: side('feature'),
    total,
    applications: [total],
    bridge: moved,
    ruler: [],
    groups: pointed,
    unchanged: 4,
    files: { added: 0, removed: 0, changed: 0, renamed: [], scope: [], unanalysable: [] },
    ignores: { before: 0, after: 0 },
    ...overrides,
  };
}

/** What the gate says about each group, and conditions that follow from it. */
export function verdict(
  judgements: readonly (readonly [DebtGroup, Judgement])[] = [],
  overrides: Partial<Verdict> = {},
): Verdict {
  const failed = judgements.filter(([, judgement]) => judgement === 'fails').map(([own]) => own.state);
  const condition = (id: 'introduced' | 'worsened'): Condition => {
    const actual = failed.filter(state => state === id).length;
    return { id, state: actual > 0 ? 'fail' : 'pass', actual, limit: 0 };
  };
  const conditions = [
    condition('introduced'),
    condition('worsened'),
    { id: 'unanalysable', state: 'pass', actual: 0, limit: 0 } as const,
    ...(overrides.conditions ?? []),
  ];
  return {
    strict: false,
    groups: judgements.map(([own, judgement]): JudgedGroup => ({ group: own.id, judgement })),
    accepted: [],
    failOn: 'major',
    ...overrides,
    state: conditions.some(({ state }) => state === 'fail') ? 'fail' : 'pass',
    conditions,
  };
}

/** An accepted debt that still holds unless the overrides say otherwise. */
export function accepted(overrides: Partial<AcceptedDebt> = {}): AcceptedDebt {
  return {
    id: 'complexity:0123456789abcdef',
    code: 'excess-complexity',
    path: 'src/legacy/import.ts',
    name: 'importOrders',
    acceptance: {
      reason: 'goes away with the new importer',
      owner: 'team-cart',
      since: '2026-09-01',
      until: '2026-12-31',
    },
    ageDays: 83,
    state: 'holds',
    ...overrides,
  };
}

/** What `tkpi check` reports; without a verdict what `tkpi diff` does. */
export function comparison(of: Delta, by?: Verdict): Comparison {
  return { delta: of, verdict: by, head: snapshot() };
}
