import { type EstreeNode, group, isNode, listOf, operand } from './estree.ts';
import type { Rewrite } from './rewrite.ts';

/** JSX counts like what it stands for: an element is a call, its attributes are properties, its text a literal. */
export const jsxRewrites: readonly (readonly [string, Rewrite])[] = [
  ['JSXElement', element],
  ['JSXFragment', node => call(operand('Fragment'), listOf(node.children))],
  ['JSXIdentifier', node => operand(String(node.name))],
  ['JSXNamespacedName', name => group(name.namespace, name.name)],
  [
    'JSXMemberExpression',
    node => ({ type: 'MemberExpression', object: node.object, property: node.property }),
  ],
  ['JSXAttribute', attribute],
  ['JSXSpreadAttribute', node => ({ type: 'SpreadElement', argument: node.argument })],
  ['JSXSpreadChild', node => ({ type: 'SpreadElement', argument: node.expression })],
  ['JSXText', text],
  ['JSXEmptyExpression', () => undefined],
];

function element({ openingElement, children }: EstreeNode): EstreeNode {
  const opening = openingElement as EstreeNode;
  return call(opening.name as EstreeNode, [...listOf(opening.attributes), ...listOf(children)]);
}

function call(callee: EstreeNode, values: readonly unknown[]): EstreeNode {
  return { type: 'CallExpression', callee, arguments: values };
}

function attribute({ name, value }: EstreeNode): EstreeNode {
  return isNode(value) ? { type: 'Property', shorthand: false, key: name, value } : group(name);
}

function text({ value }: EstreeNode): EstreeNode | undefined {
  const trimmed = String(value).trim();
  return trimmed === '' ? undefined : { type: 'Literal', value: trimmed };
}
