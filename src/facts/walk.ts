import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

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
  const pending: ts.Node[] = [root];
  /** Ancestors whose children are still pending; the top one is left when it is met again. */
  const open: ts.Node[] = [];
  const children: ts.Node[] = [];
  const collect = (child: ts.Node): undefined => {
    children.push(child);
  };
  while (pending.length > 0) {
    const node = pending[pending.length - 1] as ts.Node;
    if (open[open.length - 1] === node) {
      open.pop();
      pending.pop();
      visitor.leave(node);
      continue;
    }
    visitor.enter(node);
    open.push(node);
    children.length = 0;
    compiler.forEachChild(node, collect);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index] as { parent: ts.Node } & ts.Node;
      child.parent = node;
      pending.push(child);
    }
  }
}
