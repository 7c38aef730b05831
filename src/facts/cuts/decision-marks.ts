import type { ts } from 'ts-morph';
import type { CyclomaticVariant } from '../../model/cyclomatic.ts';
import { DecisionCounter, decisionKinds } from '../decisions.ts';
import type { Frame } from '../frame.ts';
import { FunctionCollector, scopeKinds } from '../function-collector.ts';
import { TreeHash } from '../tree-hash.ts';
import { walk } from '../walk.ts';

/** A node that decides something. */
export interface Mark {
  readonly node: ts.Node;
  /** By how much it raises the complexity, in the configured variant; a `switch` of `modified` may lower it. */
  readonly weight: number;
}

/** A function and the decisions of its own, functions inside of it left out. */
export interface MarkedFunction {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
}

const decides = new Set(decisionKinds);
const opensScope = new Set(scopeKinds);

/** The functions of a file with the places of their decisions: named and counted as the facts are. Sets all parents. */
export function markDecisions(file: ts.SourceFile, variant: CyclomaticVariant): MarkedFunction[] {
  const functions = new FunctionCollector(file, new TreeHash());
  const counter = new DecisionCounter();
  const marks = new Map<Frame, Mark[]>();
  const count = (node: ts.Node, frame: Frame): void => {
    const before = weightOf(frame, variant);
    counter.enter(node, frame);
    const weight = weightOf(frame, variant) - before;
    if (weight !== 0) marks.set(frame, [...(marks.get(frame) ?? []), { node, weight }]);
  };
  walk(file, {
    enter: node => {
      functions.begin(node);
      if (decides.has(node.kind)) count(node, functions.current);
      if (opensScope.has(node.kind)) functions.enter(node);
    },
    leave: node => {
      if (opensScope.has(node.kind)) functions.leave(node);
    },
  });
  return functions.found.map(frame => ({ frame, marks: marks.get(frame) ?? [] }));
}

function weightOf({ decisions, optional, cases }: Frame, variant: CyclomaticVariant): number {
  if (variant === 'modified') return decisions - cases;
  return variant === 'mccabe' ? decisions - optional : decisions;
}
