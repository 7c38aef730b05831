import { createHash } from 'node:crypto';
import { type EstreeNode, isNode } from '../maintainability/estree.ts';
import type { VisitorKeys } from './selectors.ts';

/** Where a node stands, how it is written, and what it hangs on. */
const NO_MEANING = new Set(['type', 'start', 'end', 'range', 'loc', 'parent', 'raw']);
/** Of a node that large the rest hardly tells it from another one. */
const MOST_NODES = 2000;

/**
 * 16 hex digits over the syntax tree of a node: the same after formatting, other quotes or brackets, comments, and wherever
 * it stands. Fields that are not there, empty or false count as the same.
 */
export function codeHash(node: EstreeNode, visitorKeys: VisitorKeys): string {
  const hash = createHash('sha256');
  const pending: unknown[] = [node];
  for (let seen = 0; pending.length > 0 && seen < MOST_NODES; seen++) {
    const next = pending.pop();
    if (!isNode(next)) {
      hash.update('-');
      continue;
    }
    hash.update(`(${next.type}${valuesOf(next, visitorKeys)}`);
    const children = (visitorKeys[next.type] ?? []).flatMap(key => next[key] ?? []);
    hash.update(`${children.length}`);
    for (const child of children.reverse()) pending.push(child);
  }
  return hash.digest('hex').slice(0, 16);
}

/** All that a node says besides its children: names, operators, values, modifiers. */
function valuesOf(node: EstreeNode, visitorKeys: VisitorKeys): string {
  const children = visitorKeys[node.type] ?? [];
  const own = Object.keys(node).filter(key => !NO_MEANING.has(key) && !children.includes(key));
  return own
    .toSorted()
    .flatMap(key => (node[key] ? [`${key}=${textOf(node[key])}`] : []))
    .join(';');
}

/** Of the objects in these fields (texts of templates, patterns of expressions) all is plain data. */
function textOf(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof RegExp ? String(value) : JSON.stringify(value);
}
