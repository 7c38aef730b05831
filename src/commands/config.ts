import type { Process } from '../model/process.ts';
import { open, type Target } from './open.ts';

/** `tkpi config`: every value that is used, and where it came from. */
export async function showConfig(
  path: string | undefined,
  options: Target,
  { process }: { readonly process: Process },
): Promise<void> {
  const { config, file, given } = (await open(path, options, process)).loaded;
  const lines = leaves(config).map(({ path: key, value }) => {
    const origin = isGiven(given, key) ? file : 'default';
    return `${key.join('.')} = ${JSON.stringify(value)}  (${origin})`;
  });
  process.stdout.write(
    `${file === undefined ? 'No configuration file; all values are defaults.' : `Configuration: ${file}`}\n\n`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Depth is bounded: the value has passed the schema. */
function leaves(value: unknown, path: readonly string[] = []): Leaf[] {
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    Object.keys(value).length === 0
  ) {
    return [{ path, value }];
  }
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
}

function isGiven(given: unknown, path: readonly string[]): boolean {
  let value: unknown = given;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}
