import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;

/** A function of the file with a body. */
export type FunctionNode = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

/** What is known of one open function; it is summed up when the walk leaves the function. */
export interface CognitiveFrame {
  /** Absent for the code outside all functions. */
  readonly node?: FunctionNode;
  /** Open control structures of this function around the current node. */
  nesting: number;
  /** Points of the function alone. */
  cognitive: number;
  /** White paper: points of the function and of all functions in it, nesting counted from this function. */
  whitepaper: number;
  /** Own increments that grow with nesting. */
  structural: number;
  /** The same in nested functions, at any depth. */
  nestedStructural: number;
  recursive: boolean;
  /** The function whose `this` is valid here; absent outside functions. */
  readonly thisFrame?: CognitiveFrame;
}

/** Does the node open a frame? Overloads, abstract methods and ambient functions have no body and don't. */
export function isFunctionWithBody(node: ts.Node): node is FunctionNode {
  switch (node.kind) {
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.FunctionExpression:
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.MethodDeclaration:
    case SyntaxKind.Constructor:
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor:
      return (node as ts.FunctionLikeDeclaration).body !== undefined;
    default:
      return false;
  }
}

/** Starts a frame at zero. An arrow function shares the `this` of its surroundings, except as a class field. */
export function openFrame(node: FunctionNode, outer: CognitiveFrame): CognitiveFrame {
  const frame: { -readonly [K in keyof CognitiveFrame]: CognitiveFrame[K] } = emptyFrame(node);
  const sharesThis =
    node.kind === SyntaxKind.ArrowFunction && node.parent.kind !== SyntaxKind.PropertyDeclaration;
  frame.thisFrame = sharesThis ? outer.thisFrame : frame;
  return frame;
}

/** A frame without points. */
export function emptyFrame(node?: FunctionNode): CognitiveFrame {
  return {
    node,
    nesting: 0,
    cognitive: 0,
    whitepaper: 0,
    structural: 0,
    nestedStructural: 0,
    recursive: false,
    thisFrame: undefined,
  };
}

/**
 * The white paper's score of a function that is left. Its appendix excuses the JavaScript habit of a function that
 * stands in for a class or namespace: one that has no structure of its own does not count as a level for the
 * functions in it. Members of a class are in a real class, so there is nothing to excuse.
 */
export function whitepaperOf(frame: CognitiveFrame): number {
  const isDeclarative = frame.structural === 0 && frame.node !== undefined && mayStandInForClass(frame.node);
  return isDeclarative ? frame.whitepaper - frame.nestedStructural : frame.whitepaper;
}

function mayStandInForClass(node: FunctionNode): boolean {
  switch (node.kind) {
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.FunctionExpression:
    case SyntaxKind.ArrowFunction:
      return node.parent.kind !== SyntaxKind.PropertyDeclaration;
    default:
      return false;
  }
}
