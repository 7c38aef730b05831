/** A node of an ESTree. Only `type` is sure: the tree comes from a parser of another release cycle. */
export interface EstreeNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Is it a node, and not a list, a literal's value or a position? */
export function isNode(value: unknown): value is EstreeNode {
  return value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string';
}

/** The list in a field that may hold one; empty when it doesn't. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A place that the engine asks for and whose lines tkpi does not use. */
export const ANYWHERE = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } } as const;

/** Children without an operator of their own: the engine counts nothing for a block. */
export function group(...children: readonly unknown[]): EstreeNode {
  return { type: 'BlockStatement', body: children };
}

/** One operator and what it applies to. The engine counts a binary expression as its `operator` and its children. */
export function operation(operator: string, ...operands: readonly unknown[]): EstreeNode {
  return { type: 'BinaryExpression', operator, operands };
}

/** One operand. */
export function operand(name: string): EstreeNode {
  return { type: 'Identifier', name };
}
