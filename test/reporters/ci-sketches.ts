import type { DebtGroup, Delta, DeltaSide, KpiDelta, UnitDelta } from '../../src/model/delta.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { MeasuredUnit, Snapshot } from '../../src/model/snapshot.ts';
import type { Judgement, Verdict } from '../../src/model/verdict.ts';
import { kpiOf } from '../../src/plan/pieces.ts';
import type { Comparison } from '../../src/reporters/reporter.ts';
import { complexFunction } from '../helpers/snapshot.ts';
import { hostile, typicalApplication } from './sketches.ts';

/** Options that the formats for CI have no use for. */
export const OPTIONS = { color: false, width: 80, verbose: false };

const ACCEPTANCE = {
  reason: 'legacy driver',
  owner: 'payments',
  since: '2026-01-10',
  until: '2026-12-31',
};

/** A debt group from its findings: masses are their sums. */
export function group(
  state: DebtGroup['state'],
  findingsBefore: readonly Finding[],
  findingsAfter: readonly Finding[],
): DebtGroup {
  const largest = findingsAfter[0] ?? findingsBefore[0];
  if (largest === undefined) throw new Error('a group has findings');
  const sum = (findings: readonly Finding[]) => findings.reduce((all, { mass }) => all + mass, 0);
  const [before, after] = [sum(findingsBefore), sum(findingsAfter)];
  return {
    ...{ id: largest.id, analyzer: largest.analyzer, kpi: kpiOf(largest) ?? largest.analyzer },
    ...{ code: largest.code, application: largest.application, state, cause: 'code' },
    ...{ severity: largest.severity, before, after, judged: after - before },
    points: (before - after) / 100,
    matchedBy: findingsBefore.length > 0 && findingsAfter.length > 0 ? ['identity'] : [],
    ...{ findingsBefore, findingsAfter },
  };
}

function side(label: string, source: DeltaSide['source']): DeltaSide {
  return {
    ...{ label, source, commit: '281bfba0c4d5e6f708192a3b4c5d6e7f80910a1b' },
    ...{ committedAt: '2026-07-22T10:11:12Z', dirty: false, ruler: 'sha256:7d1a2f' },
  };
}

/** Before like after, but for the points that the KPIs moved. */
function unit(name: string, root: string, measured: MeasuredUnit, points: number): UnitDelta {
  const kpis = measured.kpis.map((kpi, index): KpiDelta => {
    if (kpi.state === 'not-measured') return { id: kpi.id, reason: kpi.reason };
    const { id, numerator, denominator, value, score } = kpi;
    const counts = { numerator, denominator, value, score };
    return { id, before: counts, after: counts, points: index === 0 ? points : 0 };
  });
  const { score } = measured;
  return {
    ...{ name, root, kpis },
    ...(score === undefined
      ? {}
      : { before: { ...score, value: score.value - points }, after: score, points }),
    codeLines: { before: measured.codeLines, after: measured.codeLines },
    files: { before: measured.files, after: measured.files },
  };
}

export function comparison(
  head: Snapshot,
  groups: readonly DebtGroup[],
  overrides: Partial<Delta> = {},
): Comparison {
  const delta: Delta = {
    schema: 'tkpi-delta/1',
    tool: head.tool,
    repository: head.repository?.name,
    base: side('origin/main', 'commit'),
    head: side('working tree', 'working-tree'),
    total: unit(head.repository?.name ?? 'shop', '.', head.total, -0.25),
    applications: head.applications.map(({ name, root, ...measured }) => unit(name, root, measured, -0.25)),
    ruler: [],
    ...{ groups, unchanged: 3 },
    files: { added: 1, removed: 0, changed: 2, renamed: [], scope: [], unanalysable: [] },
    ignores: { before: 0, after: 0 },
    ...overrides,
  };
  return { delta, head };
}

/** The same comparison, judged: group id → judgement. */
export function judged(
  compared: Comparison,
  judgements: readonly (readonly [group: string, judgement: Judgement])[],
  overrides: Partial<Verdict> = {},
): Comparison {
  const fails = judgements.filter(([, judgement]) => judgement === 'fails').length;
  const verdict: Verdict = {
    state: fails === 0 ? 'pass' : 'fail',
    strict: false,
    conditions: [
      { id: 'introduced', state: 'pass', actual: 0, limit: 0 },
      { id: 'worsened', state: fails === 0 ? 'pass' : 'fail', actual: fails, limit: 0 },
      { id: 'unanalysable', state: 'pass', actual: 0, limit: 0 },
    ],
    groups: judgements.map(([id, judgement]) => ({
      group: id,
      judgement,
      ...(judgement === 'accepted' ? { acceptance: ACCEPTANCE } : {}),
    })),
    accepted: [],
    failOn: 'major',
    ...overrides,
  };
  return { ...compared, verdict };
}

/** One group for each judgement, and one that got better, over an application with something of everything. */
export function typicalComparison(): Comparison {
  const head = typicalApplication();
  const [bigClone, smallClone, complex, minorComplex, cycle, violation] = head.findings as [
    Finding,
    Finding,
    Finding,
    Finding,
    Finding,
    Finding,
  ];
  const was = complexFunction(
    'src/driver/postgres/query-runner.ts',
    'PostgresQueryRunner.loadTables',
    71,
    310,
  );
  const groups = [
    group('worsened', [was], [complex]),
    group('introduced', [], [smallClone]),
    group('introduced', [], [violation]),
    group('worsened', [{ ...cycle, mass: 4 }], [cycle]),
    group('introduced', [], [minorComplex]),
    group('improved', [{ ...bigClone, mass: 900 }], [bigClone]),
  ];
  const [worsened, cloned, violated, cycled, minor] = groups.map(({ id }) => id) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const compared = comparison(head, groups, {
    ruler: [
      {
        ...{ cause: 'configuration', state: 'pending' },
        changes: [{ path: 'complexity.limit', before: '10', after: '15' }],
      },
    ],
  });
  return judged(
    compared,
    [
      [worsened, 'fails'],
      [cloned, 'fails'],
      [violated, 'accepted'],
      [cycled, 'tolerated'],
      [minor, 'warns'],
    ],
    {
      conditions: [
        { id: 'introduced', state: 'fail', actual: 1, limit: 0 },
        { id: 'worsened', state: 'fail', actual: 1, limit: 0 },
        { id: 'unanalysable', state: 'pass', actual: 0, limit: 0 },
        { id: 'min-score', state: 'fail', actual: 59.84, limit: 60 },
        { id: 'ceiling', kpi: 'duplication', state: 'warn', actual: 0.0964, limit: 0.09 },
        { id: 'baseline-growth', state: 'skipped', reason: 'there is no committed baseline' },
      ],
    },
  );
}

/** Every text from outside is hostile, in turn, and every group fails. */
export function hostileComparison(names?: readonly string[]): Comparison {
  const head = hostile(names);
  const all = head.findings.map(finding => group('introduced', [], [finding]));
  const groups = [...new Map(all.map(entry => [entry.id, entry])).values()];
  const compared = comparison(head, groups, {
    files: {
      ...{ added: 0, removed: 0, changed: 0, renamed: [], scope: [] },
      unanalysable: head.scope.failed,
    },
    ruler: head.scope.failed.map(({ path }) => ({
      ...{ cause: 'configuration', state: 'applied' },
      changes: [{ path, before: path, after: path }],
    })),
  });
  const judgements: readonly Judgement[] = ['fails', 'warns', 'accepted', 'tolerated'];
  return judged(
    compared,
    groups.map(({ id }, index) => [id, judgements[index % 4] ?? 'fails'] as const),
    { conditions: [{ id: 'expired', state: 'skipped', reason: head.scope.failed[0]?.path }] },
  );
}
