import { type EstreeNode, isNode } from '../maintainability/estree.ts';
import type { ReadySelector, VisitorKeys } from './selectors.ts';

/** A convention with both of its selectors made ready. */
export interface ReadyConvention {
  readonly conforming: ReadySelector;
  readonly violating: ReadySelector;
}

/** Nodes of one file that a convention is about. */
export interface FoundNodes {
  readonly conforming: number;
  /** In the order of the source. */
  readonly violating: readonly EstreeNode[];
}

/**
 * Asks both selectors of each convention of every node. A node that both match violates. Iterative, because the depth of
 * the tree comes from the input. Selectors may ask for `parent`, so every node gets one, as in ESLint.
 */
export function searchTree(
  program: EstreeNode,
  conventions: readonly ReadyConvention[],
  visitorKeys: VisitorKeys,
): FoundNodes[] {
  const found = conventions.map(() => ({ conforming: 0, violating: [] as EstreeNode[] }));
  const ancestors: EstreeNode[] = [];
  const look = (node: EstreeNode): void => {
    conventions.forEach(({ conforming, violating }, index) => {
      const own = found[index] as (typeof found)[number];
      if (isMeant(violating, node, ancestors)) own.violating.push(node);
      else if (isMeant(conforming, node, ancestors)) own.conforming += 1;
    });
  };
  const pending: (EstreeNode | typeof LEAVE)[] = [program];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === LEAVE) {
      ancestors.shift();
      continue;
    }
    (next as { parent?: EstreeNode | null }).parent = ancestors[0] ?? null;
    look(next);
    const children = childrenOf(next, visitorKeys);
    if (children.length === 0) continue;
    ancestors.unshift(next);
    pending.push(LEAVE);
    for (const child of children.reverse()) pending.push(child);
  }
  return found;
}

/** All children of a node were visited. */
const LEAVE = Symbol('leave');

function isMeant({ types, asks }: ReadySelector, node: EstreeNode, ancestors: readonly EstreeNode[]) {
  return (types === undefined || types.has(node.type)) && asks(node, ancestors);
}

/** A new list, in the order of the source. */
function childrenOf(node: EstreeNode, visitorKeys: VisitorKeys): EstreeNode[] {
  const children: EstreeNode[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) children.push(child);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}
