import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { CognitiveFrame, FunctionNode } from './cognitive-frame.ts';

const { SyntaxKind } = compiler;

/** Finds functions that call themselves by name. */
export interface RecursionFinder {
  readonly open: (frame: CognitiveFrame) => void;
  readonly close: (frame: CognitiveFrame) => void;
  /** Marks the frame that `call` calls, if it is an open one. */
  readonly call: (call: ts.CallExpression, current: CognitiveFrame) => void;
}

/**
 * A function is recursive when its body, nested functions included, calls `name()`, or `this.name()` for a member.
 * Names are not resolved: a parameter that hides the function's name is taken for the function; `other.name()`,
 * `Class.name()` and cycles over several functions are not seen.
 */
export function createRecursionFinder(): RecursionFinder {
  /** Open functions by variable name, innermost last. */
  const named = new Map<string, CognitiveFrame[]>();

  const open = (frame: CognitiveFrame): void => {
    const name = frame.node && variableName(frame.node);
    if (name === undefined) return;
    const frames = named.get(name);
    if (frames === undefined) named.set(name, [frame]);
    else frames.push(frame);
  };

  const close = (frame: CognitiveFrame): void => {
    const name = frame.node && variableName(frame.node);
    if (name !== undefined) named.get(name)?.pop();
  };

  const call = ({ expression }: ts.CallExpression, current: CognitiveFrame): void => {
    if (expression.kind === SyntaxKind.Identifier) {
      const frame = named.get((expression as ts.Identifier).text)?.at(-1);
      if (frame !== undefined) frame.recursive = true;
      return;
    }
    if (expression.kind !== SyntaxKind.PropertyAccessExpression) return;
    const access = expression as ts.PropertyAccessExpression;
    const owner = current.thisFrame;
    if (access.expression.kind !== SyntaxKind.ThisKeyword || owner?.node === undefined) return;
    if (memberName(owner.node) === access.name.text) owner.recursive = true;
  };

  return { open, close, call };
}

/** The name a function can be called by in its own body, without `this`. */
function variableName(node: FunctionNode): string | undefined {
  if (node.kind === SyntaxKind.FunctionDeclaration || node.kind === SyntaxKind.FunctionExpression) {
    const { name } = node as ts.FunctionDeclaration | ts.FunctionExpression;
    if (name !== undefined) return name.text;
  } else if (node.kind !== SyntaxKind.ArrowFunction) {
    return undefined;
  }
  const { parent } = node;
  if (parent.kind === SyntaxKind.VariableDeclaration) {
    return textOf((parent as ts.VariableDeclaration).name);
  }
  if (parent.kind === SyntaxKind.BinaryExpression) {
    const { left, operatorToken, right } = parent as ts.BinaryExpression;
    if (operatorToken.kind === SyntaxKind.EqualsToken && right === node) return textOf(left);
  }
  return undefined;
}

/** The name a method, or a function that is the value of a property, has behind `this.`. */
function memberName(node: FunctionNode): string | undefined {
  if (node.kind === SyntaxKind.MethodDeclaration) return textOf((node as ts.MethodDeclaration).name);
  const { parent } = node;
  if (parent.kind === SyntaxKind.PropertyDeclaration || parent.kind === SyntaxKind.PropertyAssignment) {
    return textOf((parent as ts.PropertyDeclaration | ts.PropertyAssignment).name);
  }
  return undefined;
}

function textOf(name: ts.Node): string | undefined {
  switch (name.kind) {
    case SyntaxKind.Identifier:
    case SyntaxKind.PrivateIdentifier:
    case SyntaxKind.StringLiteral:
      return (name as ts.Identifier | ts.PrivateIdentifier | ts.StringLiteral).text;
    default:
      return undefined;
  }
}
