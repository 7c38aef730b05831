import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { AssignmentPatterns } from './patterns.ts';

const { SyntaxKind } = compiler;
// Plain constants: the enum object is a hash table, too slow to be asked for every node.
const {
  IfStatement,
  ConditionalExpression,
  ForStatement,
  ForInStatement,
  ForOfStatement,
  WhileStatement,
  DoStatement,
  CatchClause,
  CaseClause,
  SwitchStatement,
  BinaryExpression,
  QuestionDotToken,
  Parameter,
  BindingElement,
  ShorthandPropertyAssignment,
  ArrayLiteralExpression,
  ObjectLiteralExpression,
  AmpersandAmpersandToken,
  BarBarToken,
  QuestionQuestionToken,
  AmpersandAmpersandEqualsToken,
  BarBarEqualsToken,
  QuestionQuestionEqualsToken,
  EqualsToken,
} = SyntaxKind;

/** Decisions of one function, and what the variants leave out of them. */
export interface DecisionCounts {
  /** Cyclomatic complexity − 1. */
  decisions: number;
  /** Optional links and default values among them. */
  optional: number;
  /** Cases with a test, less the switches that have one. */
  cases: number;
}

/** Kinds that {@link DecisionCounter} wants to see. */
export const decisionKinds: readonly ts.SyntaxKind[] = [
  IfStatement,
  ConditionalExpression,
  ForStatement,
  ForInStatement,
  ForOfStatement,
  WhileStatement,
  DoStatement,
  CatchClause,
  CaseClause,
  SwitchStatement,
  BinaryExpression,
  QuestionDotToken,
  Parameter,
  BindingElement,
  ShorthandPropertyAssignment,
  ArrayLiteralExpression,
  ObjectLiteralExpression,
];

/**
 * Counts decisions as ESLint's `complexity` rule (version 10, variant `classic`) does: `if`, `?:`, loops, `case`
 * with a test, `catch`, `&&`, `||`, `??`, `&&=`, `||=`, `??=`, each `?.` and each default value.
 */
export class DecisionCounter {
  readonly #patterns = new AssignmentPatterns();

  /** Reads one node and adds to the counts of the function that owns it. */
  enter(node: ts.Node, counts: DecisionCounts): void {
    switch (node.kind) {
      case BinaryExpression:
        this.#binary(node as ts.BinaryExpression, counts);
        return;
      case QuestionDotToken:
        addOptional(counts);
        return;
      case Parameter:
      case BindingElement:
        if ((node as ts.ParameterDeclaration | ts.BindingElement).initializer) addOptional(counts);
        return;
      case ShorthandPropertyAssignment:
        if ((node as ts.ShorthandPropertyAssignment).objectAssignmentInitializer) addOptional(counts);
        return;
      case ArrayLiteralExpression:
        this.#patterns.arrayLiteral(node as ts.ArrayLiteralExpression);
        return;
      case ObjectLiteralExpression:
        this.#patterns.objectLiteral(node as ts.ObjectLiteralExpression);
        return;
      case SwitchStatement:
        if (hasTestedCase(node as ts.SwitchStatement)) counts.cases--;
        return;
      case CaseClause:
        counts.cases++;
        break;
      case ForInStatement:
      case ForOfStatement:
        this.#patterns.loop(node as ts.ForInOrOfStatement);
        break;
    }
    counts.decisions++;
  }

  #binary(node: ts.BinaryExpression, counts: DecisionCounts): void {
    switch (node.operatorToken.kind) {
      case AmpersandAmpersandToken:
      case BarBarToken:
      case QuestionQuestionToken:
      case AmpersandAmpersandEqualsToken:
      case BarBarEqualsToken:
      case QuestionQuestionEqualsToken:
        counts.decisions++;
        return;
      case EqualsToken:
        if (this.#patterns.assignment(node)) addOptional(counts);
    }
  }
}

function addOptional(counts: DecisionCounts): void {
  counts.decisions++;
  counts.optional++;
}

function hasTestedCase(node: ts.SwitchStatement): boolean {
  return node.caseBlock.clauses.some(clause => clause.kind === CaseClause);
}
