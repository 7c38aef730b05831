import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;
// Plain constants: the enum object is a hash table, too slow to be asked for every node.
const {
  IfStatement,
  ForStatement,
  ForInStatement,
  ForOfStatement,
  WhileStatement,
  DoStatement,
  SwitchStatement,
  TryStatement,
} = SyntaxKind;

/** Kinds for which {@link isNesting} may be true. */
export const nestingKinds: readonly ts.SyntaxKind[] = [
  IfStatement,
  ForStatement,
  ForInStatement,
  ForOfStatement,
  WhileStatement,
  DoStatement,
  SwitchStatement,
  TryStatement,
];

/**
 * Does the node, of one of {@link nestingKinds}, nest what is in it? As ESLint's `max-depth`: `if`, loops, `switch`
 * and `try`; an `else if` is as deep as its `if`.
 */
export function isNesting(node: ts.Node): boolean {
  if (node.kind !== IfStatement) return true;
  const parent = node.parent;
  return parent.kind !== IfStatement || (parent as ts.IfStatement).elseStatement !== node;
}
