import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { behindTrivia } from './function-shape.ts';

const { SyntaxKind } = compiler;

const WORDS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [SyntaxKind.ConditionalExpression, '?:'],
  [SyntaxKind.ForStatement, 'for'],
  [SyntaxKind.ForInStatement, 'for … in'],
  [SyntaxKind.ForOfStatement, 'for … of'],
  [SyntaxKind.WhileStatement, 'while'],
  [SyntaxKind.DoStatement, 'do'],
  [SyntaxKind.CatchClause, 'catch'],
  [SyntaxKind.CaseClause, 'case'],
  [SyntaxKind.SwitchStatement, 'switch'],
  [SyntaxKind.BreakStatement, 'break to a label'],
  [SyntaxKind.ContinueStatement, 'continue to a label'],
  [SyntaxKind.Parameter, 'default value'],
  [SyntaxKind.BindingElement, 'default value'],
  [SyntaxKind.ShorthandPropertyAssignment, 'default value'],
  // as an operator of its own it assigns; it counts where it stands in a pattern
  [SyntaxKind.EqualsToken, 'default value'],
]);

/** The node a reader would point at: of `a && b` the operator, which is also where the cognitive counter looks. */
export function anchorOf(node: ts.Node): ts.Node {
  return node.kind === SyntaxKind.BinaryExpression ? (node as ts.BinaryExpression).operatorToken : node;
}

/** What is written there, in words of the language. A function stands for a call of itself. */
export function constructOf(anchor: ts.Node): string {
  if (anchor.kind === SyntaxKind.IfStatement) return isElse(anchor) ? 'else if' : 'if';
  if (isElse(anchor)) return 'else';
  return WORDS.get(anchor.kind) ?? compiler.tokenToString(anchor.kind) ?? 'recursion';
}

/** Where it is written: an `else` at its word, a `?:` at its question mark, a default value at what it is for. */
export function offsetOf(anchor: ts.Node, file: ts.SourceFile): number {
  if (isElse(anchor) && anchor.kind !== SyntaxKind.IfStatement) {
    return behindTrivia(file.text, (anchor.parent as ts.IfStatement).thenStatement.end);
  }
  switch (anchor.kind) {
    case SyntaxKind.ConditionalExpression:
      return (anchor as ts.ConditionalExpression).questionToken.getStart(file);
    case SyntaxKind.Parameter:
    case SyntaxKind.BindingElement:
      return (anchor as ts.ParameterDeclaration | ts.BindingElement).name.getStart(file);
    default:
      return anchor.getStart(file);
  }
}

/** Is it what follows an `else`? */
function isElse(node: ts.Node): boolean {
  const { parent } = node;
  return parent?.kind === SyntaxKind.IfStatement && (parent as ts.IfStatement).elseStatement === node;
}

/** The block (or statement) behind the `else` of an `if`, unless it is another `if`. */
export function elseOf(node: ts.Node): ts.Node | undefined {
  if (node.kind !== SyntaxKind.IfStatement) return undefined;
  const { elseStatement } = node as ts.IfStatement;
  return elseStatement?.kind === SyntaxKind.IfStatement ? undefined : elseStatement;
}
