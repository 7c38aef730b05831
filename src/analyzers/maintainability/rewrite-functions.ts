import { ANYWHERE, type EstreeNode, group, isNode, listOf, operand, operation } from './estree.ts';
import type { Rewrite } from './rewrite.ts';

/**
 * The engine reads parameters, loop heads, superclasses and computed names with a second, older generator that
 * fails on newer syntax. Moved into the body, they are counted by its main walk; operators and operands stay the same.
 */
export const functionRewrites: readonly (readonly [string, Rewrite])[] = [
  ['FunctionDeclaration', functionWithBody],
  ['FunctionExpression', functionWithBody],
  ['ArrowFunctionExpression', functionWithBody],
  ['ClassDeclaration', classWithBody],
  ['ClassExpression', classWithBody],
  ['MethodDefinition', method],
  ['PropertyDefinition', field],
  ['AccessorProperty', field],
  ['StaticBlock', node => group(...listOf(node.body))],
  ['ForStatement', node => ({ type: node.type, body: group(node.init, node.test, node.update, node.body) })],
  ['ForInStatement', loopOver],
  ['ForOfStatement', loopOver],
];

function functionWithBody(node: EstreeNode): EstreeNode | undefined {
  if (!isNode(node.body)) return undefined;
  const { type, id, generator } = node;
  const parameters = listOf(node.params).filter(parameter => !isThisType(parameter));
  return { type, id, generator, params: [], loc: ANYWHERE, body: group(...parameters, node.body) };
}

/** `this: T` in first place is a type and no parameter. */
function isThisType(parameter: unknown): boolean {
  return isNode(parameter) && parameter.type === 'Identifier' && parameter.name === 'this';
}

function classWithBody(node: EstreeNode): EstreeNode {
  const { type, id } = node;
  const heritage = isNode(node.superClass) ? [operation('extends', node.superClass)] : [];
  return { type, id, loc: ANYWHERE, body: group(...listOf(node.decorators), ...heritage, node.body) };
}

/** A method or accessor of a class or an object: its name, its parameters and its body, but no word `function`. */
export function method(node: EstreeNode, text: string): EstreeNode | undefined {
  if (!isNode(node.value) || !isNode(node.value.body)) return undefined;
  const { kind, static: isStatic, value, decorators } = node;
  const key = nameOf(node.key, text);
  return { type: 'MethodDefinition', kind, static: isStatic, computed: false, key, value, decorators };
}

/** A method's name is one operand; that of a computed name is its text. */
function nameOf(key: unknown, text: string): EstreeNode {
  if (!isNode(key)) return operand('<anonymous>');
  if (key.type === 'Identifier') return operand(String(key.name));
  if (key.type === 'PrivateIdentifier') return operand(`#${key.name}`);
  return operand(text.slice(Number(key.start), Number(key.end)));
}

function field(node: EstreeNode): EstreeNode {
  const value = isNode(node.value) ? operation('=', node.key, node.value) : node.key;
  return group(...listOf(node.decorators), value);
}

function loopOver({ type, left, right, body }: EstreeNode): EstreeNode {
  return { type, body: group(left, right, body) };
}
