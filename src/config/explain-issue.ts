import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { configSchema } from './schema.ts';
import { nodeAt, type SchemaNode } from './schema-node.ts';
import { valueAt } from './value-at.ts';

type Path = ReadonlyArray<string | number>;

interface Problem {
  readonly path: Path;
  readonly message: string;
}

/**
 * Says in words what is wrong with the configuration, with the nearest key or value that exists.
 *
 * @param given the configuration as it was written
 */
export function explainIssue(issue: z.core.$ZodIssue, given: unknown): Problem[] {
  const path = issue.path.map(part => (typeof part === 'number' ? part : String(part)));
  const where = path.length === 0 ? '' : ` in \`${path.join('.')}\``;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path, given);
    return issue.keys.map(key => ({
      path: [...path, key],
      message: `unknown key \`${key}\`${where}${didYouMean(key, known)}`,
    }));
  }
  const subject = path.length === 0 ? 'the configuration' : `\`${path.join('.')}\``;
  return [{ path, message: `${subject}${complaint(issue, valueAt(given, path))}` }];
}

function complaint(issue: z.core.$ZodIssue, value: unknown): string {
  const options = optionsOf(issue);
  if (options.length > 0 && value === undefined) return ` is missing${didYouMean('', options)}`;
  if (options.length > 0 && typeof value === 'string') {
    return `: there is no ${JSON.stringify(value)}${didYouMean(value, options)}`;
  }
  if (issue.code === 'invalid_type' && value === undefined) return ' is missing';
  // the rest may name what must be written as it is
  return `: ${issue.message.slice(0, 1).toLowerCase()}${issue.message.slice(1)}`;
}

/** The words of a closed list, and the kinds of a union; empty for anything else. */
function optionsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

function knownKeys(path: Path, given: unknown): string[] {
  const schema = z.toJSONSchema(configSchema, { io: 'input' }) as SchemaNode;
  return Object.keys(nodeAt(schema, path, given)?.properties ?? {}).filter(name => name !== '$schema');
}

function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(word, [...known]);
  return word !== '' && distance(word, nearest) <= Math.max(2, word.length / 3)
    ? `; did you mean \`${nearest}\`?`
    : `; known are ${known.map(name => `\`${name}\``).join(', ')}`;
}
