import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;
const AND = SyntaxKind.AmpersandAmpersandToken;
const OR = SyntaxKind.BarBarToken;
const NULLISH = SyntaxKind.QuestionQuestionToken;

/** Points for the operators of logical expressions. Operators come in source order, as the walk meets them. */
export interface LogicalRuns {
  /** On every binary expression. */
  readonly enter: (node: ts.BinaryExpression) => void;
  /** On every binary expression, after its children. */
  readonly leave: (node: ts.BinaryExpression) => void;
  /** On every `&&`, `||` and `??` token. @returns does a run begin here, by each of the two definitions. */
  readonly operator: (kind: ts.SyntaxKind) => { readonly cognitive: boolean; readonly whitepaper: boolean };
}

/**
 * Counts runs of like operators within one logical expression; parentheses don't end a run, any other operator does.
 *
 * SonarQube's JavaScript rule: each run of `&&` is a point; `||` and `??` are none, but end a run.
 * White paper: each run of `&&` and each run of `||` is a point; `??` is shorthand, an operand like `+` is.
 */
export function createLogicalRuns(): LogicalRuns {
  /** The last operator of each open logical expression. */
  const sonar: number[] = [];
  const paper: number[] = [];

  const enter = (node: ts.BinaryExpression): void => {
    const operator = node.operatorToken.kind;
    if (operator !== AND && operator !== OR && operator !== NULLISH) return;
    const outer = outerOperator(node);
    // An exempt expression holds nothing but `&&`: started as if in a run of it, it never begins one.
    if (outer === undefined) sonar.push(isShortCircuitRendering(node) ? AND : SyntaxKind.Unknown);
    if (operator !== NULLISH && outer !== AND && outer !== OR) paper.push(SyntaxKind.Unknown);
  };

  const leave = (node: ts.BinaryExpression): void => {
    const operator = node.operatorToken.kind;
    if (operator !== AND && operator !== OR && operator !== NULLISH) return;
    const outer = outerOperator(node);
    if (outer === undefined) sonar.pop();
    if (operator !== NULLISH && outer !== AND && outer !== OR) paper.pop();
  };

  const answer = { cognitive: false, whitepaper: false };
  const operator = (kind: ts.SyntaxKind): typeof answer => {
    answer.cognitive = kind === AND && sonar[sonar.length - 1] !== AND;
    sonar[sonar.length - 1] = kind;
    answer.whitepaper = kind !== NULLISH && paper[paper.length - 1] !== kind;
    if (kind !== NULLISH) paper[paper.length - 1] = kind;
    return answer;
  };

  return { enter, leave, operator };
}

/** The operator of the logical expression this one is a direct operand of, parentheses aside. */
function outerOperator(node: ts.Node): ts.SyntaxKind | undefined {
  const outer = outsideParentheses(node);
  if (outer.kind !== SyntaxKind.BinaryExpression) return undefined;
  const operator = (outer as ts.BinaryExpression).operatorToken.kind;
  return operator === AND || operator === OR || operator === NULLISH ? operator : undefined;
}

function outsideParentheses(node: ts.Node): ts.Node {
  let outer = node.parent;
  while (outer.kind === SyntaxKind.ParenthesizedExpression) outer = outer.parent;
  return outer;
}

/**
 * `{a && b && <p/>}` in JSX is how React says "render if", and free in SonarQube: all operators are the same and no
 * operand is a `?:`.
 */
function isShortCircuitRendering(root: ts.BinaryExpression): boolean {
  const container = outsideParentheses(root);
  if (container.kind !== SyntaxKind.JsxExpression) return false;
  if ((container as ts.JsxExpression).dotDotDotToken !== undefined) return false;
  if (root.operatorToken.kind !== AND) return false;
  const pending: ts.Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === SyntaxKind.ConditionalExpression) return false;
    if (node.kind === SyntaxKind.ParenthesizedExpression) {
      pending.push((node as ts.ParenthesizedExpression).expression);
    } else if (node.kind === SyntaxKind.BinaryExpression) {
      const { left, operatorToken, right } = node as ts.BinaryExpression;
      if (operatorToken.kind === OR || operatorToken.kind === NULLISH) return false;
      if (operatorToken.kind === AND) pending.push(left, right);
    }
  }
  return true;
}
