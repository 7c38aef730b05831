import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { configSchema } from './schema.ts';

interface Problem {
  readonly path: ReadonlyArray<string | number>;
  readonly message: string;
}

interface SchemaNode {
  readonly properties?: Record<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
}

/** Says in words what is wrong with the configuration, with the nearest key that exists. */
export function explainIssue(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(part => (typeof part === 'number' ? part : String(part)));
  const where = path.length === 0 ? '' : ` in \`${path.join('.')}\``;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...path, key],
      message: `unknown key \`${key}\`${where}${didYouMean(key, path)}`,
    }));
  }
  const subject = path.length === 0 ? 'the configuration' : `\`${path.join('.')}\``;
  // words of our own name things by their exact names
  const said = issue.code === 'custom' ? issue.message : issue.message.toLowerCase();
  return [{ path, message: `${subject}: ${said}` }];
}

function didYouMean(key: string, path: ReadonlyArray<string | number>): string {
  let node: SchemaNode | undefined = z.toJSONSchema(configSchema, { io: 'input' }) as SchemaNode;
  for (const part of path) {
    node =
      typeof part === 'number'
        ? node?.items
        : (node?.properties?.[part] ?? asNode(node?.additionalProperties));
  }
  const known = Object.keys(node?.properties ?? {}).filter(name => name !== '$schema');
  if (known.length === 0) return '';
  const nearest = closest(key, known);
  return distance(key, nearest) <= Math.max(2, key.length / 3)
    ? `; did you mean \`${nearest}\`?`
    : `; known are ${known.map(name => `\`${name}\``).join(', ')}`;
}

function asNode(value: SchemaNode | boolean | undefined): SchemaNode | undefined {
  return typeof value === 'object' ? value : undefined;
}
