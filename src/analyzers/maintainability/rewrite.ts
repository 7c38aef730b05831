import { ANYWHERE, type EstreeNode, group, isNode, listOf, operand, operation } from './estree.ts';
import { functionRewrites, method } from './rewrite-functions.ts';
import { jsxRewrites } from './rewrite-jsx.ts';
import { typescriptRewrites } from './rewrite-typescript.ts';

/**
 * Makes a node the engine can count. The children of the answer are still those of the parser and are rewritten
 * after it; `undefined` leaves the node out. `text` is the source.
 */
export type Rewrite = (node: EstreeNode, text: string) => EstreeNode | undefined;

/** Nodes that stand for one child: the field that holds it. */
const standsFor = new Map([
  ['ChainExpression', 'expression'],
  ['Decorator', 'expression'],
  ['ExportDefaultDeclaration', 'declaration'],
  ['ExportNamedDeclaration', 'declaration'],
  // The engine skips an arrow function that is a statement of its own.
  ['ExpressionStatement', 'expression'],
  ['JSXExpressionContainer', 'expression'],
  ['ParenthesizedExpression', 'expression'],
  ['TSAsExpression', 'expression'],
  ['TSExportAssignment', 'expression'],
  ['TSInstantiationExpression', 'expression'],
  ['TSNonNullExpression', 'expression'],
  ['TSSatisfiesExpression', 'expression'],
  ['TSTypeAssertion', 'expression'],
]);

/** Wiring between modules. The engine's default leaves it out as well. */
const wiring = new Set(['ImportDeclaration', 'ExportAllDeclaration']);

const rewrites = new Map<string, Rewrite>([
  ...functionRewrites,
  ...typescriptRewrites,
  ...jsxRewrites,
  ['Program', node => ({ type: node.type, body: node.body, loc: ANYWHERE })],
  ['ArrayExpression', array],
  ['AssignmentPattern', node => ({ ...shallow(node), operator: '=' })],
  [
    'AwaitExpression',
    node => ({ type: 'UnaryExpression', operator: 'await', prefix: true, argument: node.argument }),
  ],
  ['ImportExpression', importCall],
  ['Literal', literal],
  ['PrivateIdentifier', node => operand(`#${node.name}`)],
  ['Property', property],
  ['TemplateElement', templateText],
]);

/** One node, without its children. */
export function rewrite(node: EstreeNode, text: string): EstreeNode | undefined {
  let current: unknown = node;
  while (isNode(current)) {
    if (wiring.has(current.type) || current.declare === true) return undefined;
    const field = standsFor.get(current.type);
    if (field === undefined) break;
    current = current[field];
  }
  if (!isNode(current)) return undefined;
  const rule = rewrites.get(current.type);
  if (rule !== undefined) return rule(current, text);
  return current.type.startsWith('TS') ? undefined : shallow(current);
}

/** A copy that can be changed. */
function shallow(node: EstreeNode): EstreeNode {
  return { ...node };
}

/** The engine passes one argument for each comma, and overflows the stack on a large table. */
const MAX_ELEMENTS = 10_000;

function array({ type, elements }: EstreeNode): EstreeNode {
  const all = listOf(elements);
  const rest = all.slice(MAX_ELEMENTS).map(element => operation(',', element));
  return { type, elements: all.slice(0, MAX_ELEMENTS), rest };
}

function importCall(node: EstreeNode): EstreeNode {
  return { type: 'CallExpression', callee: operand('import'), arguments: [node.source, node.options] };
}

/** The engine writes values as JSON, which has no BigInt. */
function literal(node: EstreeNode): EstreeNode {
  if (typeof node.value === 'bigint') return operand(String(node.raw));
  const { type, value, raw, regex } = node;
  return regex === undefined ? { type, value } : { type, raw, regex };
}

/** `{ a }` names `a` once; `{ m() {} }` has a method like that of a class. */
function property(node: EstreeNode, text: string): EstreeNode | undefined {
  if (node.shorthand === true) return group(node.value);
  return node.method === true || node.kind !== 'init' ? method(node, text) : shallow(node);
}

/** The cooked text is missing where a tagged template has an invalid escape. */
function templateText({ type, value }: EstreeNode): EstreeNode {
  const { cooked, raw } = value as { cooked?: string | null; raw: string };
  return { type, value: { cooked: cooked ?? raw } };
}
