import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;

/** 1 for kinds that have a child of raised nesting: a table, because it is asked for every node. */
const nests = new Uint8Array(SyntaxKind.Count);
for (const kind of [
  SyntaxKind.IfStatement,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.CaseBlock,
  SyntaxKind.CatchClause,
]) {
  nests[kind] = 1;
}

/**
 * Does `node` stand one level deeper than its parent? Branches, loop bodies, cases and catch blocks do; conditions
 * and loop heads don't. An `if` after `else` continues a chain and stays on its level.
 */
export function isNestedInParent(node: ts.Node): boolean {
  const parent = node.parent as ts.Node | undefined;
  if (parent === undefined || nests[parent.kind] === 0) return false;
  switch (parent.kind) {
    case SyntaxKind.IfStatement: {
      const { thenStatement, elseStatement } = parent as ts.IfStatement;
      return node === thenStatement || (node === elseStatement && node.kind !== SyntaxKind.IfStatement);
    }
    case SyntaxKind.ConditionalExpression: {
      const { whenTrue, whenFalse } = parent as ts.ConditionalExpression;
      return node === whenTrue || node === whenFalse;
    }
    case SyntaxKind.CaseBlock:
      return true;
    case SyntaxKind.CatchClause:
      return node === (parent as ts.CatchClause).block;
    default:
      return node === (parent as ts.IterationStatement).statement;
  }
}
