import { valueAt } from './value-at.ts';

/** As much of a JSON Schema as it takes to find the keys that are known somewhere. */
export interface SchemaNode {
  readonly properties?: Record<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly const?: unknown;
  readonly oneOf?: readonly SchemaNode[];
}

/** The schema of what stands at a path; of a union, the branch that what was written there belongs to. */
export function nodeAt(
  root: SchemaNode,
  path: ReadonlyArray<string | number>,
  given: unknown,
): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const [depth, part] of path.entries()) {
    const inner: SchemaNode | undefined =
      typeof part === 'number'
        ? node?.items
        : (node?.properties?.[part] ?? asNode(node?.additionalProperties));
    node = branchOf(inner, valueAt(given, path.slice(0, depth + 1)));
  }
  return node;
}

/** Members of a union say by a constant which one they are: `kind`. */
function branchOf(node: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  return node?.oneOf === undefined
    ? node
    : node.oneOf.find(branch =>
        Object.entries(branch.properties ?? {}).some(
          ([key, { const: constant }]) => constant !== undefined && constant === valueAt(value, [key]),
        ),
      );
}

function asNode(value: SchemaNode | boolean | undefined): SchemaNode | undefined {
  return typeof value === 'object' ? value : undefined;
}
