import { createHash } from 'node:crypto';
import type { Finding } from '../../src/model/finding.ts';
import type {
  ApplicationResult,
  Kpi,
  MeasuredUnit,
  MetricValue,
  Snapshot,
} from '../../src/model/snapshot.ts';

/** Two counts of a KPI, or why there are none. */
type Counts = readonly [numerator: number, denominator: number] | string;

/** What a test says about a unit; everything else has a calm default. */
export interface UnitSketch {
  readonly files?: number;
  readonly codeLines?: number;
  readonly duplication?: Counts;
  readonly complexity?: Counts;
  readonly layering?: Counts;
  readonly metrics?: readonly MetricValue[];
}

const MODEL = [
  { id: 'duplication', weight: 0.3, halfLife: 0.12, target: 0.05 },
  { id: 'complexity', weight: 0.4, halfLife: 0.25, target: 0.1 },
  { id: 'layering', weight: 0.3, halfLife: 0.05, target: 0.01 },
] as const;

/** A scored unit from its counts, by the score formula with fixed numbers of its own. */
function unit(sketch: UnitSketch = {}): MeasuredUnit {
  const counts = MODEL.map(({ id }) => sketch[id] ?? ([0, 100] as const));
  const weights = MODEL.reduce(
    (all, { weight }, index) => all + (typeof counts[index] === 'string' ? 0 : weight),
    0,
  );
  const densities = counts.map(pair => (typeof pair === 'string' || pair[1] === 0 ? 0 : pair[0] / pair[1]));
  const debts = MODEL.map(
    ({ weight, halfLife }, index) => (weight * (densities[index] ?? 0)) / halfLife / (weights || 1),
  );
  const debt = debts.reduce((all, part) => all + part, 0);
  const value = 100 * 2 ** -debt;
  const kpis = MODEL.map(({ id, weight, halfLife, target }, index): Kpi => {
    const pair = counts[index] ?? 'absent';
    if (typeof pair === 'string') return { id, state: 'not-measured', reason: pair };
    const density = densities[index] ?? 0;
    return {
      id,
      state: 'measured',
      numerator: pair[0],
      denominator: pair[1],
      value: density,
      score: 100 * 2 ** -(density / halfLife),
      weight,
      halfLife,
      target,
      pointsLost: debt === 0 ? 0 : ((100 - value) * (debts[index] ?? 0)) / debt,
    };
  });
  const grade =
    value >= 85 ? 'A' : value >= 70 ? 'B' : value >= 55 ? 'C' : value >= 40 ? 'D' : ('E' as const);
  return {
    files: sketch.files ?? 12,
    codeLines: sketch.codeLines ?? 1200,
    ...(weights === 0 ? {} : { score: { value, grade, debt } }),
    kpis,
    metrics: sketch.metrics ?? [],
    tests: { files: 0, codeLines: 0, functions: 0, decisions: 0, excessDecisions: 0 },
  };
}

/** An application from its counts. */
export function application(name: string, root: string, sketch: UnitSketch = {}): ApplicationResult {
  return { name, root, ...unit(sketch) };
}

/** A whole snapshot: one application named `shop` unless the overrides say otherwise. */
export function snapshot(sketch: UnitSketch = {}, overrides: Partial<Snapshot> = {}): Snapshot {
  const total = unit(sketch);
  return {
    schema: 'tkpi-snapshot/1',
    tool: { name: 'tkpi', version: '0.1.0' },
    ruler: {
      hash: 'sha256:7d1a2f',
      model: 'aq-1',
      engines: {
        duplication: 'jscpd 5.3.3',
        complexity: 'tkpi complexity 1',
        layers: 'oxc-resolver 11.24.2',
      },
      config: 'sha256:90ab12',
    },
    repository: {
      name: 'shop',
      commit: '281bfba0c4d5e6f708192a3b4c5d6e7f80910a1b',
      committedAt: '2026-07-22T10:11:12Z',
      dirty: false,
    },
    scope: { files: total.files, tests: 0, generated: 0, vendored: 0, skipped: [], failed: [] },
    analyzers: ['size', 'duplication', 'complexity', 'layers'].map(id => ({
      id,
      state: 'complete' as const,
    })),
    total,
    applications: [{ name: 'shop', root: '.', ...total }],
    files: [],
    findings: [],
    ignores: [],
    ...overrides,
  };
}

/** An identity that depends on what is said about the finding and on nothing else. */
function id(analyzer: string, ...said: readonly unknown[]): string {
  return `${analyzer}:${createHash('sha1').update(JSON.stringify(said)).digest('hex').slice(0, 16)}`;
}

/** A function above the limit of 10; its excess is its mass. */
export function complexFunction(path: string, name: string, cyclomatic: number, line = 10): Finding {
  const mass = cyclomatic - 10;
  return {
    id: id('complexity', path, name, line),
    analyzer: 'complexity',
    code: 'excess-complexity',
    application: 'shop',
    mass,
    severity: cyclomatic > 50 ? 'critical' : cyclomatic > 20 ? 'major' : 'minor',
    locations: [{ path, startLine: line, endLine: line + 4 * cyclomatic, mass }],
    data: { name, cyclomatic, cognitive: cyclomatic + 7, limit: 10 },
  };
}

/** A clone of `lines` lines in all the given places; each place is charged all its lines. */
export function clone(lines: number, ...places: readonly (readonly [path: string, line: number])[]): Finding {
  const mass = lines * places.length;
  return {
    id: id('duplication', lines, places),
    analyzer: 'duplication',
    code: 'clone',
    application: 'shop',
    mass,
    severity: mass >= 200 ? 'critical' : mass >= 20 ? 'major' : 'minor',
    locations: places.map(([path, line]) => ({
      path,
      startLine: line,
      endLine: line + lines - 1,
      mass: lines,
    })),
    data: {
      lines,
      tokens: lines * 9,
      places: places.length,
      files: new Set(places.map(([path]) => path)).size,
      redundantLines: lines * (places.length - 1),
    },
  };
}

/** A runtime import cycle through all the given modules; it opens at its first edge unless told otherwise. */
export function cycle(modules: readonly string[], opens = true): Finding {
  const [from = '', to = ''] = modules;
  return {
    id: id('layers', modules),
    analyzer: 'layers',
    code: 'cycle',
    application: 'shop',
    mass: modules.length,
    severity: 'major',
    locations: modules.map(path => ({ path, startLine: 3, endLine: 3, mass: 1 })),
    data: {
      size: modules.length,
      modules,
      path: [...modules, from],
      ...(opens ? { breakAt: { from, to, line: 3, imports: 1 } } : {}),
    },
  };
}

/** An import that the layer rules forbid. */
export function layerViolation(from: string, to: string, fromLayer = 'domain', toLayer = 'data'): Finding {
  return {
    id: id('layers', from, to),
    analyzer: 'layers',
    code: 'layer-violation',
    application: 'shop',
    mass: 1,
    severity: 'major',
    locations: [{ path: from, startLine: 2, endLine: 2, mass: 1 }],
    data: {
      rule: `${fromLayer}-to-${toLayer}`,
      comment: 'The domain does not know where data comes from.',
      ...{ fromLayer, toLayer, from, to, kind: 'static' },
    },
  };
}
