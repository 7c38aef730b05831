import type { Analyzer, AnalyzerOutcome } from '../model/analyzer.ts';
import type { Measurement, MetricDef } from '../model/metric.ts';
import type { MeasuredUnit, MetricValue, TestTotals } from '../model/snapshot.ts';
import type { ScoreModel } from './model.ts';
import { densityOf, type KpiCounts, scoreKpis } from './score.ts';

/** An analyzer and what it answered. */
export interface AnalyzerRun {
  readonly analyzer: Analyzer;
  readonly outcome: AnalyzerOutcome;
}

/**
 * Adds up what was measured into one scored unit.
 *
 * @param belongs which applications are in: one, or all for the repository's total. Counts are added, then divided;
 * values of metrics that are no sums (percentiles, maxima) are combined by their highest.
 */
export function aggregate(
  model: ScoreModel,
  runs: readonly AnalyzerRun[],
  belongs: (application: string) => boolean,
): MeasuredUnit {
  const measured = runs.flatMap(({ outcome }) => (outcome.state === 'complete' ? outcome.measurements : []));
  const own = measured.filter(({ application }) => belongs(application));
  const highest = new Set(runs.flatMap(({ analyzer }) => highestOf(analyzer.metrics)));
  const production = combine(
    own.filter(({ kind }) => kind === undefined || kind === 'production'),
    highest,
  );
  const tests = combine(
    own.filter(({ kind }) => kind === 'test'),
    highest,
  );
  const files = numberOf(production, 'files');
  const countsOf = (id: string): KpiCounts => {
    if (files === 0) return { state: 'not-measured', reason: 'no production code' };
    const metric = production.get(id);
    if (metric !== undefined && 'numerator' in metric) {
      return { state: 'measured', numerator: metric.numerator, denominator: metric.denominator };
    }
    return { state: 'not-measured', reason: reasonFor(id, runs) };
  };
  return {
    files,
    codeLines: numberOf(production, 'lines.code'),
    ...scoreKpis(model, ({ id }) => countsOf(id)),
    metrics: [...production.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    tests: testTotals(tests),
  };
}

/** @param highest metrics that are no sums */
function combine(
  measurements: readonly Measurement[],
  highest: ReadonlySet<string>,
): Map<string, MetricValue> {
  const byMetric = new Map<string, MetricValue>();
  for (const measurement of measurements) {
    const id = measurement.metric;
    const before = byMetric.get(id);
    if ('numerator' in measurement) {
      const base = before !== undefined && 'numerator' in before ? before : { numerator: 0, denominator: 0 };
      const numerator = base.numerator + measurement.numerator;
      const denominator = base.denominator + measurement.denominator;
      byMetric.set(id, { id, numerator, denominator, value: densityOf(numerator, denominator) });
    } else {
      const join = highest.has(id) ? Math.max : (a: number, b: number) => a + b;
      byMetric.set(id, { id, value: join(before?.value ?? 0, measurement.value) });
    }
  }
  return byMetric;
}

function highestOf(metrics: readonly MetricDef[]): string[] {
  return metrics.filter(({ aggregate }) => aggregate === 'highest').map(({ id }) => id);
}

function numberOf(metrics: ReadonlyMap<string, MetricValue>, id: string): number {
  return metrics.get(id)?.value ?? 0;
}

function testTotals(tests: ReadonlyMap<string, MetricValue>): TestTotals {
  return {
    files: numberOf(tests, 'files'),
    codeLines: numberOf(tests, 'lines.code'),
    functions: numberOf(tests, 'functions'),
    decisions: numberOf(tests, 'decisions'),
    excessDecisions: numberOf(tests, 'excessDecisions'),
  };
}

function reasonFor(kpi: string, runs: readonly AnalyzerRun[]): string {
  const run = runs.find(({ analyzer }) => analyzer.kpi === kpi);
  if (run === undefined) return 'switched off';
  if (run.outcome.state !== 'complete') return run.outcome.reason;
  return run.analyzer.isAskedFor === undefined
    ? 'the analyzer gave no number'
    : 'there is nothing here that it counts';
}
