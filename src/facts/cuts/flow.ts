import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { Cut } from '../../model/plan.ts';
import { isLoop } from './blocks.ts';

const { SyntaxKind } = compiler;

type Flow = Pick<Cut, 'returns' | 'jumps' | 'endsByReturning' | 'awaits' | 'yields' | 'usesThis'>;

/** What encloses a node inside of the statements. */
interface Around {
  /** Is a `break` without label at home here, and a `continue`? */
  readonly canBreak: boolean;
  readonly canContinue: boolean;
  readonly labels: readonly string[];
  /** Inside an arrow function: only its `this` is the function's. */
  readonly inArrow: boolean;
}

const OUTSIDE: Around = { canBreak: false, canContinue: false, labels: [], inArrow: false };

/** How control leaves a run of statements, and what ties it to its function. Functions inside are their own. */
export function flowOf(statements: readonly ts.Statement[]): Flow {
  const endsByReturning = returnsAlways(statements.at(-1));
  const found = { returns: 0, jumps: 0, awaits: false, yields: false, usesThis: false };
  const visit = (node: ts.Node, around: Around): void => {
    note(node, around, found);
    const inner = aroundIn(node, around);
    if (inner !== undefined) compiler.forEachChild(node, child => visit(child, inner));
  };
  for (const statement of statements) visit(statement, OUTSIDE);
  return { ...found, returns: endsByReturning ? 0 : found.returns, endsByReturning };
}

type Found = { -readonly [Key in Exclude<keyof Flow, 'endsByReturning'>]: Flow[Key] };

function note(node: ts.Node, around: Around, found: Found): void {
  if (isOwnThis(node)) found.usesThis = true;
  if (around.inArrow) return;
  if (node.kind === SyntaxKind.ReturnStatement) found.returns++;
  if (node.kind === SyntaxKind.YieldExpression) found.yields = true;
  if (isAwait(node)) found.awaits = true;
  if (leaves(node, around)) found.jumps++;
}

/** `this`, or what is tied to a function like it. */
function isOwnThis(node: ts.Node): boolean {
  if (node.kind === SyntaxKind.Identifier) return (node as ts.Identifier).text === 'arguments';
  return node.kind === SyntaxKind.ThisKeyword || node.kind === SyntaxKind.SuperKeyword;
}

function isAwait(node: ts.Node): boolean {
  if (node.kind === SyntaxKind.AwaitExpression) return true;
  return node.kind === SyntaxKind.ForOfStatement && (node as ts.ForOfStatement).awaitModifier !== undefined;
}

function leaves(node: ts.Node, { canBreak, canContinue, labels }: Around): boolean {
  const isBreak = node.kind === SyntaxKind.BreakStatement;
  if (!isBreak && node.kind !== SyntaxKind.ContinueStatement) return false;
  const { label } = node as ts.BreakOrContinueStatement;
  if (label !== undefined) return !labels.includes(label.text);
  return isBreak ? !canBreak : !canContinue;
}

/** Functions with a `this` of their own, and classes. */
const APART: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.ClassExpression,
]);

/** What holds for the children of a node; `undefined` when they are none of this function's business. */
function aroundIn(node: ts.Node, around: Around): Around | undefined {
  if (APART.has(node.kind)) return undefined;
  if (node.kind === SyntaxKind.ArrowFunction) return { ...OUTSIDE, inArrow: true };
  if (isLoop(node)) return { ...around, canBreak: true, canContinue: true };
  if (node.kind === SyntaxKind.SwitchStatement) return { ...around, canBreak: true };
  if (node.kind !== SyntaxKind.LabeledStatement) return around;
  return { ...around, labels: [...around.labels, (node as ts.LabeledStatement).label.text] };
}

/** Does no way lead behind the statement? What loops and `try` do is not followed. */
function returnsAlways(statement: ts.Statement | undefined): boolean {
  switch (statement?.kind) {
    case SyntaxKind.ReturnStatement:
    case SyntaxKind.ThrowStatement:
      return true;
    case SyntaxKind.Block:
      return returnsAlways((statement as ts.Block).statements.at(-1));
    case SyntaxKind.IfStatement: {
      const { thenStatement, elseStatement } = statement as ts.IfStatement;
      return returnsAlways(thenStatement) && returnsAlways(elseStatement);
    }
    default:
      return false;
  }
}
