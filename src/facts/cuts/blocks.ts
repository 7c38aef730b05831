import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { Cut } from '../../model/plan.ts';

const { SyntaxKind } = compiler;

/** Whole statements that stand one after the other in one list. */
export interface StatementRun {
  readonly what: Cut['what'];
  readonly statements: readonly ts.Statement[];
  /** The list they stand in. */
  readonly list: readonly ts.Statement[];
}

/** All lists of statements in a function, its own body first and as `body`; functions and classes inside are left out. */
export function statementLists(body: ts.Block): StatementRun[] {
  const found: StatementRun[] = [];
  const add = (what: Cut['what'], statements: readonly ts.Statement[]): void => {
    found.push({ what, statements, list: statements });
    for (const statement of statements) visit(statement);
  };
  const branch = (what: Cut['what'], statement: ts.Statement): void => {
    if (statement.kind === SyntaxKind.Block) add(what, (statement as ts.Block).statements);
    else add(what, [statement]);
  };
  const visit = (statement: ts.Statement): void => {
    switch (statement.kind) {
      case SyntaxKind.Block:
        add('block', (statement as ts.Block).statements);
        return;
      case SyntaxKind.LabeledStatement:
        visit((statement as ts.LabeledStatement).statement);
        return;
      case SyntaxKind.IfStatement:
        visitIf(statement as ts.IfStatement, branch, visit);
        return;
      case SyntaxKind.SwitchStatement:
        for (const { statements } of (statement as ts.SwitchStatement).caseBlock.clauses)
          add('case', caseBody(statements));
        return;
      case SyntaxKind.TryStatement:
        visitTry(statement as ts.TryStatement, add);
        return;
      default:
        if (isLoop(statement)) branch('loop-body', statement.statement);
    }
  };
  add('block', body.statements);
  return found;
}

function visitIf(
  { thenStatement, elseStatement }: ts.IfStatement,
  branch: (what: Cut['what'], statement: ts.Statement) => void,
  visit: (statement: ts.Statement) => void,
): void {
  branch('branch', thenStatement);
  if (elseStatement?.kind === SyntaxKind.IfStatement) visit(elseStatement);
  else if (elseStatement !== undefined) branch('branch', elseStatement);
}

function visitTry(
  { tryBlock, catchClause, finallyBlock }: ts.TryStatement,
  add: (what: Cut['what'], statements: readonly ts.Statement[]) => void,
): void {
  add('try-body', tryBlock.statements);
  if (catchClause !== undefined) add('handler', catchClause.block.statements);
  if (finallyBlock !== undefined) add('handler', finallyBlock.statements);
}

const LOOPS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
]);

export function isLoop(node: ts.Node): node is ts.IterationStatement {
  return LOOPS.has(node.kind);
}

/** Without the braces that many write around it, and without the `break` at its end: that one stays with the `switch`. */
function caseBody(statements: readonly ts.Statement[]): readonly ts.Statement[] {
  const own = withoutBreak(statements);
  const [only, ...others] = own;
  if (only?.kind !== SyntaxKind.Block || others.length > 0) return own;
  return withoutBreak((only as ts.Block).statements);
}

function withoutBreak(statements: readonly ts.Statement[]): readonly ts.Statement[] {
  const last = statements.at(-1);
  const ends = last?.kind === SyntaxKind.BreakStatement && (last as ts.BreakStatement).label === undefined;
  return ends ? statements.slice(0, -1) : statements;
}
