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

const nests = new Uint8Array(SyntaxKind.Count);
for (const kind of [
  IfStatement,
  ForStatement,
  ForInStatement,
  ForOfStatement,
  WhileStatement,
  DoStatement,
  SwitchStatement,
  TryStatement,
]) {
  nests[kind] = 1;
}

/**
 * Is the node a control structure that nests what is in it? As ESLint's `max-depth`: `if`, loops, `switch` and
 * `try`; an `else if` is as deep as its `if`.
 */
export function isNesting(node: ts.Node): boolean {
  if (nests[node.kind] === 0) return false;
  if (node.kind !== IfStatement) return true;
  const parent = node.parent;
  return parent.kind !== IfStatement || (parent as ts.IfStatement).elseStatement !== node;
}
