import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

/** Kinds up to this one are tokens, names and literals: they have no children. */
const LAST_LEAF = compiler.SyntaxKind.LastToken;

/** Called for every node of a syntax tree, in source order. `node.parent` is set before `enter`. */
export interface Visitor {
  readonly enter: (node: ts.Node) => void;
  /** After all children. */
  readonly leave: (node: ts.Node) => void;
}

/**
 * Walks a tree without recursion: `1+1+…` with 20,000 terms is a legal program and would overflow a recursive walk.
 */
export function walk(root: ts.SourceFile, visitor: Visitor): void {
  /** Nodes whose turn is to come, the next one on top. A node stays below its children until it is left. */
  const stack: ts.Node[] = [root];
  /** For each place on the stack: was the node entered already? */
  let entered = new Uint8Array(1024);
  let size = 1;
  let parent: ts.Node = root;
  const push = (child: ts.Node): undefined => {
    (child as { parent: ts.Node }).parent = parent;
    stack[size++] = child;
  };
  const pushAll = (children: ts.NodeArray<ts.Node>): undefined => {
    for (let index = 0; index < children.length; index++) push(children[index] as ts.Node);
  };
  while (size > 0) {
    const top = size - 1;
    const node = stack[top] as ts.Node;
    if (entered[top] === 1) {
      entered[top] = 0;
      size = top;
      visitor.leave(node);
      continue;
    }
    visitor.enter(node);
    if (node.kind <= LAST_LEAF) {
      size = top;
      visitor.leave(node);
      continue;
    }
    entered[top] = 1;
    parent = node;
    compiler.forEachChild(node, push, pushAll);
    if (size > entered.length) entered = grown(entered, size);
    reverse(stack, top + 1, size - 1);
  }
}

/** Children were pushed in source order; the first one has to be on top. */
function reverse(stack: ts.Node[], from: number, to: number): void {
  for (let low = from, high = to; low < high; low++, high--) {
    const node = stack[low] as ts.Node;
    stack[low] = stack[high] as ts.Node;
    stack[high] = node;
  }
}

function grown(flags: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size * 2);
  larger.set(flags);
  return larger;
}
