import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { Cut } from '../../model/plan.ts';

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
  const { kind } = node;
  if (kind === SyntaxKind.ThisKeyword || kind === SyntaxKind.SuperKeyword) found.usesThis = true;
  if (kind === SyntaxKind.Identifier && (node as ts.Identifier).text === 'arguments') found.usesThis = true;
  if (around.inArrow) return;
  if (kind === SyntaxKind.ReturnStatement) found.returns++;
  if (kind === SyntaxKind.AwaitExpression || isForAwait(node)) found.awaits = true;
  if (kind === SyntaxKind.YieldExpression) found.yields = true;
  if (leaves(node, around)) found.jumps++;
}

function leaves(node: ts.Node, { canBreak, canContinue, labels }: Around): boolean {
  const isBreak = node.kind === SyntaxKind.BreakStatement;
  if (!isBreak && node.kind !== SyntaxKind.ContinueStatement) return false;
  const { label } = node as ts.BreakOrContinueStatement;
  if (label !== undefined) return !labels.includes(label.text);
  return isBreak ? !canBreak : !canContinue;
}

/** What holds for the children of a node; `undefined` when they are none of this function's business. */
function aroundIn(node: ts.Node, around: Around): Around | undefined {
  switch (node.kind) {
    case SyntaxKind.ArrowFunction:
      return { ...OUTSIDE, inArrow: true };
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.FunctionExpression:
    case SyntaxKind.MethodDeclaration:
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor:
    case SyntaxKind.ClassDeclaration:
    case SyntaxKind.ClassExpression:
      return undefined;
    case SyntaxKind.ForStatement:
    case SyntaxKind.ForInStatement:
    case SyntaxKind.ForOfStatement:
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement:
      return { ...around, canBreak: true, canContinue: true };
    case SyntaxKind.SwitchStatement:
      return { ...around, canBreak: true };
    case SyntaxKind.LabeledStatement:
      return { ...around, labels: [...around.labels, (node as ts.LabeledStatement).label.text] };
    default:
      return around;
  }
}

function isForAwait(node: ts.Node): boolean {
  return node.kind === SyntaxKind.ForOfStatement && (node as ts.ForOfStatement).awaitModifier !== undefined;
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
