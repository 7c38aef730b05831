import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import {
  type CognitiveFrame,
  emptyFrame,
  isFunctionWithBody,
  openFrame,
  whitepaperOf,
} from './cognitive-frame.ts';
import { ROLE, roleOfKind } from './cognitive-kinds.ts';
import { createLogicalRuns } from './cognitive-logical.ts';
import { isNestedInParent } from './cognitive-nesting.ts';
import { createRecursionFinder } from './cognitive-recursion.ts';

const { SyntaxKind } = compiler;

/** Cognitive complexity of one function, by two definitions; docs/formulas.md has both in full. */
export interface CognitiveScore {
  /** As SonarQube shows it for JavaScript and TypeScript: the function alone. 0 or more. */
  readonly cognitive: number;
  /** By the white paper: with the functions nested in it. 0 or more. */
  readonly whitepaper: number;
}

/** Counts while one file is walked: `enter` and `leave` see every node of it, `node.parent` is set. */
export interface CognitiveCounter {
  readonly enter: (node: ts.Node) => void;
  readonly leave: (node: ts.Node) => void;
  /** Valid after the walk. Zero for everything that is not a function with a body. */
  readonly scoreOf: (functionNode: ts.Node) => CognitiveScore;
  /** What is known at this moment of the function that owns the code here: whoever asks before and after a node sees what it adds. */
  readonly frame: () => Readonly<CognitiveFrame>;
}

const NONE: CognitiveScore = { cognitive: 0, whitepaper: 0 };

/**
 * Counts both cognitive complexities of all functions of one file. The time grows with the number of nodes, not
 * with their depth.
 */
export function createCognitiveCounter(): CognitiveCounter {
  const scores = new Map<ts.Node, CognitiveScore>();
  const logical = createLogicalRuns();
  const recursion = createRecursionFinder();
  /** The frames around the current one. */
  const outer: CognitiveFrame[] = [];
  let current = emptyFrame();

  const addOne = (): void => {
    current.cognitive++;
    current.whitepaper++;
  };

  const addWithNesting = (): void => {
    current.cognitive += current.nesting + 1;
    current.whitepaper += current.nesting + 1;
    current.structural++;
  };

  const addIf = (node: ts.IfStatement): void => {
    if (isElseIf(node)) addOne();
    else addWithNesting();
    if (node.elseStatement !== undefined && node.elseStatement.kind !== SyntaxKind.IfStatement) addOne();
  };

  const addJump = (node: ts.BreakOrContinueStatement): void => {
    if (node.label !== undefined) addOne();
  };

  const addOperator = (operator: ts.SyntaxKind): void => {
    const begins = logical.operator(operator);
    if (begins.cognitive) current.cognitive++;
    if (begins.whitepaper) current.whitepaper++;
  };

  const openFunction = (node: ts.Node): void => {
    if (!isFunctionWithBody(node)) return;
    outer.push(current);
    current = openFrame(node, current);
    recursion.open(current);
  };

  const closeFunction = (node: ts.Node): void => {
    if (!isFunctionWithBody(node)) return;
    recursion.close(current);
    if (current.recursive) current.whitepaper++;
    scores.set(node, { cognitive: current.cognitive, whitepaper: whitepaperOf(current) });
    const closed = current;
    current = outer.pop() as CognitiveFrame;
    // Seen from outside, everything in the function that grows with nesting lies deeper: by the structures around
    // the function and by the function itself.
    const structural = closed.structural + closed.nestedStructural;
    current.whitepaper += closed.whitepaper + structural * (current.nesting + 1);
    current.nestedStructural += structural;
  };

  /** Decorators and the computed name of a method run in the code around it. */
  const openHead = (node: ts.Node): void => {
    if (!isFunctionWithBody(node.parent)) return;
    outer.push(current);
    current = outer[outer.length - 2] as CognitiveFrame;
  };

  const closeHead = (node: ts.Node): void => {
    if (isFunctionWithBody(node.parent)) current = outer.pop() as CognitiveFrame;
  };

  const enter = (node: ts.Node): void => {
    if (isNestedInParent(node)) current.nesting++;
    const role = roleOfKind[node.kind];
    if (role === ROLE.none) return;
    if (role === ROLE.structure) addWithNesting();
    else if (role === ROLE.function) openFunction(node);
    else if (role === ROLE.head) openHead(node);
    else if (role === ROLE.ifStatement) addIf(node as ts.IfStatement);
    else if (role === ROLE.jump) addJump(node as ts.BreakOrContinueStatement);
    else if (role === ROLE.binary) logical.enter(node as ts.BinaryExpression);
    else if (role === ROLE.logicalOperator) addOperator(node.kind);
    else if (role === ROLE.call) recursion.call(node as ts.CallExpression, current);
  };

  const leave = (node: ts.Node): void => {
    const role = roleOfKind[node.kind];
    if (role === ROLE.function) closeFunction(node);
    else if (role === ROLE.head) closeHead(node);
    else if (role === ROLE.binary) logical.leave(node as ts.BinaryExpression);
    // Last, when the outer function is the current one again: a function may itself be a branch of `?:`.
    if (isNestedInParent(node)) current.nesting--;
  };

  return { enter, leave, scoreOf: node => scores.get(node) ?? NONE, frame: () => current };
}

/** Continues this `if` the `else` of another one? */
function isElseIf(node: ts.IfStatement): boolean {
  const { parent } = node;
  return parent.kind === SyntaxKind.IfStatement && (parent as ts.IfStatement).elseStatement === node;
}
