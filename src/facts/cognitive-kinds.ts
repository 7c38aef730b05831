import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;

/** What a kind of node is to the cognitive counter. */
export const ROLE = {
  /** Nothing. Most nodes are, so the table answers before anything else is asked. */
  none: 0,
  /** Adds 1 and its nesting. */
  structure: 1,
  function: 2,
  /** May stand before a method's own scope. */
  head: 3,
  ifStatement: 4,
  jump: 5,
  binary: 6,
  logicalOperator: 7,
  call: 8,
} as const;

/** {@link ROLE} by `node.kind`. */
export const roleOfKind = new Uint8Array(SyntaxKind.Count);

const kindsByRole: readonly (readonly [number, readonly number[]])[] = [
  [
    ROLE.structure,
    [
      SyntaxKind.ConditionalExpression,
      SyntaxKind.SwitchStatement,
      SyntaxKind.ForStatement,
      SyntaxKind.ForInStatement,
      SyntaxKind.ForOfStatement,
      SyntaxKind.WhileStatement,
      SyntaxKind.DoStatement,
      SyntaxKind.CatchClause,
    ],
  ],
  [
    ROLE.function,
    [
      SyntaxKind.FunctionDeclaration,
      SyntaxKind.FunctionExpression,
      SyntaxKind.ArrowFunction,
      SyntaxKind.MethodDeclaration,
      SyntaxKind.Constructor,
      SyntaxKind.GetAccessor,
      SyntaxKind.SetAccessor,
    ],
  ],
  [ROLE.head, [SyntaxKind.Decorator, SyntaxKind.ComputedPropertyName]],
  [ROLE.ifStatement, [SyntaxKind.IfStatement]],
  [ROLE.jump, [SyntaxKind.BreakStatement, SyntaxKind.ContinueStatement]],
  [ROLE.binary, [SyntaxKind.BinaryExpression]],
  [
    ROLE.logicalOperator,
    [SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken],
  ],
  [ROLE.call, [SyntaxKind.CallExpression]],
];
for (const [role, kinds] of kindsByRole) for (const kind of kinds) roleOfKind[kind] = role;
