import type { ts } from 'ts-morph';
import type { FunctionFacts } from '../model/facts.ts';
import { type LineMap, lineMapOf } from '../model/line-map.ts';
import type { TracedFunction, TracedPoint } from '../model/trace.ts';
import { constructOf, offsetOf } from './construct.ts';
import { FileVisitor } from './file-visitor.ts';
import { type FunctionOwner, kindOf } from './function-shape.ts';
import { parse } from './parse.ts';
import { type Found, Tracer } from './tracer.ts';
import { walk } from './walk.ts';

/**
 * The functions of a file with each place that adds to their complexity.
 *
 * @param text without syntax errors
 * @param withNested does a function also get what the functions in it add by the white paper? Their time grows with the
 *   depth of nesting.
 */
export function traceFunctions(path: string, text: string, withNested: boolean): TracedFunction[] {
  const file = parse(path, text);
  const visitor = new FileVisitor(file);
  const tracer = new Tracer(visitor, withNested);
  walk(file, tracer);
  const lines = lineMapOf(file.text);
  return visitor.functions.found
    .filter(({ owner }) => kindOf(owner as FunctionOwner) === 'function')
    .map(({ name, owner }) => ({
      name,
      points: tracer
        .foundIn(owner)
        .map(found => pointOf(found, file, lines))
        .toSorted((a, b) => a.line - b.line || a.column - b.column),
    }));
}

function pointOf(found: Found, file: ts.SourceFile, lines: LineMap): TracedPoint {
  const { anchor, cyclomatic, optional, cases, cognitive, whitepaper, nesting } = found;
  const offset = offsetOf(anchor, file);
  const line = lines.lineOf(offset);
  const column = lines.columnOf(offset, line);
  return {
    line,
    column,
    construct: constructOf(anchor),
    cyclomatic,
    optional,
    cases,
    cognitive,
    whitepaper,
    nesting,
  };
}

/** Do the places of a function add up to its facts? */
export function addsUp({ points }: TracedFunction, facts: FunctionFacts, withNested: boolean): boolean {
  const sum = (of: (point: TracedPoint) => number) => points.reduce((all, point) => all + of(point), 0);
  return (
    sum(({ cyclomatic }) => cyclomatic) === facts.cyclomatic - 1 &&
    sum(({ optional }) => optional) === facts.optional &&
    sum(({ cases }) => cases) === facts.cases &&
    sum(({ cognitive }) => cognitive) === facts.cognitive &&
    (!withNested || sum(({ whitepaper }) => whitepaper) === (facts.cognitiveWhitepaper ?? facts.cognitive))
  );
}
