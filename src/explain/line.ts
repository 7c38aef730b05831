import type { ExplainedLine, OuterFunction } from '../model/explanation.ts';
import type { FileResult, FunctionResult } from '../model/snapshot.ts';
import { costOf, mostCostlyFirst } from './costs.ts';
import type { Explaining } from './explaining.ts';
import { explainFunction } from './function.ts';
import { noSuchLine } from './near.ts';

/** A line: the innermost function that it is in, those around, and every finding that covers it. @throws TkpiError `no-such-line` */
export function explainLine({ path, kind }: FileResult, line: number, explaining: Explaining): ExplainedLine {
  const { snapshot, traces } = explaining;
  const outcome = traces.get(path);
  if (outcome?.state === 'traced' && line > outcome.trace.lines) {
    throw noSuchLine(path, line, outcome.trace.lines);
  }
  const covering = (snapshot.functions ?? []).filter(
    own => own.path === path && own.line <= line && own.endLine >= line,
  );
  const inner = innermost(covering);
  const findings = snapshot.findings
    .filter(({ locations }) =>
      locations.some(own => own.path === path && own.startLine <= line && own.endLine >= line),
    )
    .map(finding => costOf(finding, () => true, explaining))
    .toSorted(mostCostlyFirst);
  return {
    ...{ kind: 'line', path, line, fileKind: kind },
    function: inner && explainFunction(inner, explaining),
    outer:
      inner === undefined
        ? []
        : covering
            .filter(own => isAround(own, inner))
            .reverse()
            .map(briefly),
    findings,
  };
}

/** A line cannot tell functions apart that begin in one line: of these it is the most complex one, then the first. */
function innermost(covering: readonly FunctionResult[]): FunctionResult | undefined {
  const last = covering.reduce((latest, { line }) => Math.max(latest, line), 0);
  return covering
    .filter(({ line }) => line === last)
    .toSorted((a, b) => b.cyclomatic - a.cyclomatic || a.column - b.column)[0];
}

function isAround(own: FunctionResult, inner: FunctionResult): boolean {
  const isBefore = own.line < inner.line || (own.line === inner.line && own.column < inner.column);
  return isBefore && own.endLine >= inner.endLine;
}

function briefly({ name, line, endLine, cyclomatic, cognitive }: FunctionResult): OuterFunction {
  return { name, line, endLine, cyclomatic, cognitive };
}
