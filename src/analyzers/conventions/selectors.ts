import esquery, { type Selector } from 'esquery';
import type { EstreeNode } from '../maintainability/estree.ts';

/** Child fields of each type of node, in the order of the source. */
export type VisitorKeys = Readonly<Record<string, readonly string[]>>;

/** Asks whether a node is meant. `ancestors`: the nearest first. */
export type Asks = (node: EstreeNode, ancestors: readonly EstreeNode[]) => boolean;

/** A selector made ready, with the types of nodes it can match; `undefined`: any. */
export interface ReadySelector {
  readonly types: ReadonlySet<string> | undefined;
  readonly asks: Asks;
}

/** ESLint tells a listener by it when a node is left; which nodes match is the same. */
const EXIT = /:exit$/;

/**
 * Reads a selector of ESLint's `no-restricted-syntax`: the same library, asked in the same way.
 *
 * @throws SyntaxError when it is none
 */
export function readSelector(text: string, visitorKeys: VisitorKeys): ReadySelector {
  const root = esquery.parse(text.replace(EXIT, ''));
  // Its types know ESTree alone; it looks at nothing but `type` and the fields that a selector names.
  const matches = esquery.matches as unknown as (
    node: EstreeNode,
    selector: Selector,
    ancestors: readonly EstreeNode[],
    options: { readonly visitorKeys: VisitorKeys },
  ) => boolean;
  const options = { visitorKeys };
  return {
    types: typesOf(root),
    asks: (node, ancestors) => matches(node, root, ancestors, options),
  };
}

/** Most selectors name a type, and asking for that is much cheaper than asking the whole selector. */
function typesOf(selector: Selector): ReadonlySet<string> | undefined {
  switch (selector.type) {
    case 'identifier':
      return new Set([selector.value]);
    case 'matches':
      return union(selector.selectors.map(typesOf));
    case 'compound':
      return common(selector.selectors.map(typesOf));
    case 'child':
    case 'descendant':
    case 'sibling':
    case 'adjacent':
      return typesOf(selector.right);
    default:
      return undefined;
  }
}

type Types = ReadonlySet<string> | undefined;

function union(all: readonly Types[]): Types {
  const known = all.filter(types => types !== undefined);
  return known.length < all.length ? undefined : new Set(known.flatMap(types => [...types]));
}

function common(all: readonly Types[]): Types {
  const known = all.filter(types => types !== undefined);
  const [first, ...others] = known;
  return first && new Set([...first].filter(type => others.every(types => types.has(type))));
}
