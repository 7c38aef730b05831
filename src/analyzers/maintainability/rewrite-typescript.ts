import { type EstreeNode, group, isNode, listOf, operation } from './estree.ts';
import type { Rewrite } from './rewrite.ts';

/** TypeScript that exists at run time. All other `TS…` nodes are types and are left out. */
export const typescriptRewrites: readonly (readonly [string, Rewrite])[] = [
  ['TSParameterProperty', node => group(...listOf(node.decorators), node.parameter)],
  ['TSEnumDeclaration', enumeration],
  [
    'TSEnumMember',
    node => (isNode(node.initializer) ? operation('=', node.id, node.initializer) : group(node.id)),
  ],
  ['TSModuleDeclaration', node => (isNode(node.body) ? group(node.id, node.body) : undefined)],
  ['TSModuleBlock', node => group(...listOf(node.body))],
];

function enumeration(node: EstreeNode): EstreeNode {
  const members = isNode(node.body) ? node.body.members : node.members;
  return group(operation('enum', node.id), ...listOf(members));
}
