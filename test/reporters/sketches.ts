import type { Snapshot } from '../../src/model/snapshot.ts';
import type { ReportOptions } from '../../src/reporters/reporter.ts';
import {
  application,
  clone,
  complexFunction,
  cycle,
  layerViolation,
  snapshot,
  type UnitSketch,
} from '../helpers/snapshot.ts';
import { HOSTILE_NAMES } from './hostile.ts';

/** A terminal of 80 columns without colour. */
export const OPTIONS: ReportOptions = { color: false, width: 80, verbose: false, durationMs: 3412 };

const RISK_CLASSES = [
  { id: 'cyclomatic.max', value: 72 },
  { id: 'functions', value: 9120 },
  { id: 'functions.over50', value: 14 },
  { id: 'functions.to10', value: 8904 },
  { id: 'functions.to20', value: 104 },
  { id: 'functions.to50', value: 98 },
];

const FINDINGS = [
  clone(
    214,
    ['src/driver/mysql/query-runner.ts', 120],
    ['src/driver/postgres/query-runner.ts', 140],
    ['src/driver/sqlite/query-runner.ts', 99],
  ),
  clone(20, ['src/cart/total.ts', 1], ['src/order/total.ts', 5]),
  complexFunction('src/driver/postgres/query-runner.ts', 'PostgresQueryRunner.loadTables', 72, 310),
  complexFunction('src/cart/total.ts', 'totalOf > <anonymous#2>', 14, 40),
  cycle([
    'src/data/index.ts',
    'src/data/source.ts',
    'src/data/entity.ts',
    'src/data/column.ts',
    'src/data/key.ts',
  ]),
  layerViolation('src/domain/order.ts', 'src/data/client.ts'),
  layerViolation('src/domain/cart.ts', 'src/data/client.ts'),
];

const TYPICAL: UnitSketch = {
  files: 496,
  codeLines: 117_038,
  duplication: [11_277, 117_038],
  complexity: [1212, 9568],
  layering: [41, 2585],
  metrics: RISK_CLASSES,
};

/** One application with something of everything. */
export function typicalApplication(): Snapshot {
  const typical = snapshot(TYPICAL);
  const total = {
    ...typical.total,
    tests: { files: 310, codeLines: 45_200, functions: 3100, decisions: 900, excessDecisions: 12 },
  };
  return {
    ...typical,
    total,
    applications: [{ name: 'shop', root: '.', ...total }],
    scope: {
      ...{ files: 810, tests: 310, generated: 4, vendored: 0 },
      skipped: [
        { path: 'src/catalogue.ts', reason: 'too-large' },
        { path: 'src/logo.ts', reason: 'binary' },
      ],
      failed: [{ path: 'src/broken.ts', reason: 'syntax-error', line: 3, message: "';' expected." }],
    },
    analyzers: [
      { id: 'size', state: 'complete' },
      { id: 'duplication', state: 'complete' },
      { id: 'complexity', state: 'complete' },
      { id: 'layers', state: 'complete', notices: ['Cycles only, because no layer rules are configured.'] },
    ],
    findings: FINDINGS,
    files: [
      {
        ...{ path: 'src/cart/total.ts', application: 'shop', kind: 'production', hash: 'a1b2c3' },
        ...{ codeLines: 120, functions: 9, decisions: 31 },
      },
    ],
  };
}

/** A monorepo of 40 applications; in the fourth of them duplication could not be measured. */
export function monorepo(): Snapshot {
  const names = ['quay', 'crane', 'ledger', 'tide', '港湾'];
  const applications = Array.from({ length: 40 }, (_, index) => {
    const codeLines = 1000 + index * 731;
    return application(`@harbour/${names[index % 5]}-${index}`, `packages/p${index}`, {
      ...{ files: 10 + index, codeLines },
      duplication: index === 3 ? 'the clone engine ran out of memory' : [index * 20, codeLines],
      complexity: [index * 3, 300 + index * 20],
      layering: [index % 4, 100 + index],
    });
  });
  return snapshot(
    {
      ...{ files: 1180, codeLines: 610_180, metrics: RISK_CLASSES },
      ...{ duplication: [15_540, 606_987], complexity: [2340, 27_600], layering: [60, 4780] },
    },
    { applications, findings: FINDINGS },
  );
}

/** Nothing lost: score 100. */
export function spotless(): Snapshot {
  return snapshot({ duplication: [0, 1200], complexity: [0, 210], layering: [0, 48] });
}

/** Layering failed. */
export function partlyMeasured(): Snapshot {
  const reason = 'the import graph could not be built: tsconfig.json extends a package that is not installed';
  return snapshot(
    { duplication: [60, 1200], complexity: [10, 200], layering: reason },
    {
      analyzers: [
        { id: 'duplication', state: 'complete' },
        { id: 'complexity', state: 'complete' },
        { id: 'layers', state: 'failed', reason },
      ],
    },
  );
}

/** No KPI at all, and no git. */
function unmeasured(): Snapshot {
  return snapshot(
    { duplication: 'jscpd ended with signal SIGSEGV', complexity: 'switched off', layering: 'switched off' },
    { repository: undefined },
  );
}

/** Every text that comes from the scanned tree is hostile, in turn. */
export function hostile(names: readonly string[] = HOSTILE_NAMES): Snapshot {
  const name = (index: number) => names[index % names.length] ?? '';
  const base = snapshot({ duplication: [60, 1200], complexity: [90, 400], layering: [3, 60] });
  return {
    ...base,
    repository: { name: name(1), commit: name(2) },
    applications: names.map((text, index) =>
      application(text, `packages/${index}`, { complexity: [index, 400] }),
    ),
    scope: {
      ...base.scope,
      skipped: names.map(path => ({ path, reason: 'binary' as const })),
      failed: names.map(path => ({ path, reason: 'syntax-error' as const, line: 1, message: path })),
    },
    analyzers: names.map(text => ({ id: text, state: 'complete' as const, notices: [text] })),
    findings: names.flatMap((text, index) => [
      complexFunction(text, name(index + 1), 20 + index),
      clone(9 + index, [text, 1], [name(index + 1), 7]),
      layerViolation(text, name(index + 1), name(index + 2), name(index + 3)),
      cycle([text, name(index + 1), name(index + 2)]),
    ]),
    ignores: names.map((path, index) => ({
      path,
      line: 3,
      kpi: name(index + 1),
      reason: name(index + 2),
      used: false,
    })),
  };
}

/** So many findings that no report can list them all. */
export function manyFindings(number: number): Snapshot {
  const findings = Array.from({ length: number }, (_, index) =>
    complexFunction(
      `src/generated/deep/down/in/the/tree/module-${index}.ts`,
      `Handler${index}.run`,
      11 + (index % 90),
    ),
  );
  const excess = findings.reduce((sum, { mass }) => sum + mass, 0);
  return snapshot(
    { files: number, codeLines: number * 90, complexity: [excess, excess * 6] },
    {
      findings,
      scope: {
        ...{ files: number, tests: 0, generated: 0, vendored: 0, skipped: [] },
        failed: findings.map(finding => ({
          path: finding.locations[0]?.path ?? '',
          reason: 'timeout' as const,
        })),
      },
    },
  );
}

/** A snapshot of every kind that reports must cope with, by the name of its sample file. */
export const SAMPLES: readonly (readonly [name: string, sample: () => Snapshot])[] = [
  ['typical', typicalApplication],
  ['monorepo', monorepo],
  ['spotless', spotless],
  ['partly-measured', partlyMeasured],
  ['unmeasured', unmeasured],
  ['hostile', hostile],
];
