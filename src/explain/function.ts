import { cyclomaticOf, riskClassOf } from '../model/cyclomatic.ts';
import type { DecisionPoint, ExplainedFunction, ExplainedPoints } from '../model/explanation.ts';
import type { FunctionResult, Snapshot } from '../model/snapshot.ts';
import type { TracedPoint } from '../model/trace.ts';
import type { ComplexitySettings, Explaining } from './explaining.ts';

/** A function with every place that its numbers come from, and where it stands among the functions of its kind of code. */
export function explainFunction(result: FunctionResult, explaining: Explaining): ExplainedFunction {
  const { snapshot, settings } = explaining;
  const kinds = new Map(snapshot.files.map(({ path, kind }) => [path, kind]));
  const kind = kinds.get(result.path) ?? 'production';
  return {
    result,
    kind,
    ...settings,
    excess: Math.max(0, result.cyclomatic - settings.limit),
    riskClass: riskClassOf(result.cyclomatic),
    functions: standingAmong(result, snapshot, path => kinds.get(path) === kind),
    points: pointsIn(result, explaining),
  };
}

function standingAmong(
  { cyclomatic }: FunctionResult,
  { functions = [] }: Snapshot,
  isOfKind: (path: string) => boolean,
): ExplainedFunction['functions'] {
  const own = functions.filter(({ path }) => isOfKind(path));
  return {
    all: own.length,
    simpler: own.filter(other => other.cyclomatic < cyclomatic).length,
    harder: own.filter(other => other.cyclomatic > cyclomatic).length,
  };
}

/** @throws Error when the places do not add up to what was measured: that is a bug, and no list is better than a wrong one */
function pointsIn(result: FunctionResult, { traces, settings }: Explaining): ExplainedPoints {
  const outcome = traces.get(result.path);
  if (outcome === undefined) return { state: 'not-traced', reason: 'its file was not read again' };
  if (outcome.state === 'failed') return { state: 'not-traced', reason: outcome.reason };
  const traced = outcome.trace.functions.find(({ name }) => name === result.name)?.points ?? [];
  const points = traced
    .map(point => inVariants(point, settings))
    .filter(({ cyclomatic, cognitive }) => cyclomatic !== 0 || cognitive !== 0);
  const sum = (of: (point: DecisionPoint) => number) => points.reduce((all, point) => all + of(point), 0);
  const isWhole =
    sum(({ cyclomatic }) => cyclomatic) === result.cyclomatic - 1 &&
    sum(({ cognitive }) => cognitive) === result.cognitive;
  if (!isWhole) throw new Error(`The decision points of ${result.path}:${result.line} do not add up`);
  return { state: 'traced', points };
}

/** What a place adds in the configured variants: the same reckoning as that of a whole function. */
function inVariants(point: TracedPoint, { variant, cognitiveVariant }: ComplexitySettings): DecisionPoint {
  const { line, column, construct, nesting } = point;
  return {
    ...{ line, column, construct },
    cyclomatic: cyclomaticOf(point, variant),
    cognitive: cognitiveVariant === 'whitepaper' ? point.whitepaper : point.cognitive,
    nesting,
  };
}
