import { createHash } from 'node:crypto';
import type { Analyzer, AnalyzerInput, FactsByPath } from '../../model/analyzer.ts';
import { cyclomaticOf, functionsOf, type RiskClass, riskClassOf } from '../../model/cyclomatic.ts';
import type { FunctionFacts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Measurement } from '../../model/metric.ts';
import type { SourceFile } from '../../model/source.ts';
import { cognitiveOf, excessOf, percentile95 } from './count.ts';
import { COMPLEXITY_METRICS } from './metrics.ts';

/** A function with its numbers in the configured variants. */
interface MeasuredFunction {
  readonly file: SourceFile;
  readonly fn: FunctionFacts;
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly excess: number;
}

/** Excess decisions of functions: what lies above the limit of cyclomatic complexity. */
export const complexity: Analyzer = {
  id: 'complexity',
  title: 'Cyclomatic complexity',
  kpi: 'complexity',
  engine: 'tkpi complexity 1',
  metrics: COMPLEXITY_METRICS,
  measure: async input => {
    const functions = measureFunctions(input, await input.facts);
    const production = functions.filter(({ file }) => file.kind === 'production');
    const byApplication = (name: string) => functions.filter(({ file }) => file.application === name);
    return {
      state: 'complete',
      measurements: input.sources.applications.flatMap(({ name }) =>
        measurementsOf(name, byApplication(name), input.config.complexity.cognitiveLimit),
      ),
      findings: production
        .filter(({ excess }) => excess > 0)
        .map(fn => toFinding(fn, input.config.complexity.limit)),
      details: input.details.has('functions') ? { functions: functions.map(toFunctionResult) } : {},
    };
  },
};

function measureFunctions({ sources, config }: AnalyzerInput, facts: FactsByPath): MeasuredFunction[] {
  const { limit, variant, cognitiveVariant } = config.complexity;
  return sources.files.flatMap(file => {
    const known = facts.get(file.path);
    if (known === undefined) return [];
    return functionsOf(known).map(fn => {
      const cyclomatic = cyclomaticOf(fn, variant);
      return {
        file,
        fn,
        cyclomatic,
        cognitive: cognitiveOf(fn, cognitiveVariant),
        excess: excessOf(cyclomatic, limit),
      };
    });
  });
}

function measurementsOf(
  application: string,
  functions: readonly MeasuredFunction[],
  cognitiveLimit: number,
): Measurement[] {
  const production = functions.filter(({ file }) => file.kind === 'production');
  const tests = functions.filter(({ file }) => file.kind === 'test');
  const value = (metric: string, count: number): Measurement => ({ metric, application, value: count });
  const ofClass = (name: RiskClass) =>
    production.filter(({ cyclomatic }) => riskClassOf(cyclomatic) === name).length;
  const test = (metric: string, count: number): Measurement => ({
    metric,
    application,
    kind: 'test',
    value: count,
  });
  return [
    { metric: 'complexity', application, numerator: excess(production), denominator: decisions(production) },
    value('functions', production.length),
    value('functions.to10', ofClass('to10')),
    value('functions.to20', ofClass('to20')),
    value('functions.to50', ofClass('to50')),
    value('functions.over50', ofClass('over50')),
    value(
      'functions.cognitiveOverLimit',
      production.filter(({ cognitive }) => cognitive > cognitiveLimit).length,
    ),
    value('cyclomatic.p95', percentile95(production.map(({ cyclomatic }) => cyclomatic))),
    value('cyclomatic.max', highest(production.map(({ cyclomatic }) => cyclomatic))),
    value('cognitive.total', total(production.map(({ cognitive }) => cognitive))),
    value('cognitive.max', highest(production.map(({ cognitive }) => cognitive))),
    test('functions', tests.length),
    test('decisions', decisions(tests)),
    test('excessDecisions', excess(tests)),
  ];
}

/** 0 for none. `Math.max(...values)` would overflow the stack with many values. */
function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function excess(functions: readonly MeasuredFunction[]): number {
  return total(functions.map(fn => fn.excess));
}

/** Σ (CC − 1). */
function decisions(functions: readonly MeasuredFunction[]): number {
  return total(functions.map(fn => fn.cyclomatic - 1));
}

function toFinding(
  { file, fn, cyclomatic, cognitive, excess: mass }: MeasuredFunction,
  limit: number,
): Finding {
  const id = createHash('sha256').update(`${file.path}\0${fn.name}`).digest('hex').slice(0, 16);
  return {
    id: `complexity:${id}`,
    analyzer: 'complexity',
    code: 'excess-complexity',
    application: file.application,
    mass,
    severity: severityOf(cyclomatic),
    locations: [{ path: file.path, startLine: fn.line, endLine: fn.endLine, mass }],
    data: {
      name: fn.name,
      cyclomatic,
      cognitive,
      limit,
      codeLines: fn.codeLines,
      nesting: fn.nesting,
      bodyHash: fn.bodyHash,
      sketch: fn.sketch,
    },
  };
}

function severityOf(cyclomatic: number): Finding['severity'] {
  if (cyclomatic <= 20) return 'minor';
  return cyclomatic <= 50 ? 'major' : 'critical';
}

function toFunctionResult({ file, fn, cyclomatic, cognitive }: MeasuredFunction) {
  const { line, column, endLine, name, codeLines, parameters, nesting } = fn;
  return {
    path: file.path,
    line,
    column,
    endLine,
    name,
    cyclomatic,
    cognitive,
    codeLines,
    parameters,
    nesting,
  };
}
