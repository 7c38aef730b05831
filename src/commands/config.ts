import { resolve } from 'node:path';
import { loadConfig } from '../config/load.ts';
import type { Process } from '../model/process.ts';
import { openTree } from '../sources/tree.ts';

/** `tkpi config`: every value that is used, and where it came from. */
export async function showConfig(
  path: string | undefined,
  options: { readonly config?: string | boolean },
  { process }: { readonly process: Process },
): Promise<void> {
  const tree = await openTree(resolve(process.cwd(), path ?? '.'), path ?? 'this folder');
  const { config, file, given } = loadConfig({
    readOther: tree.readHere,
    file: typeof options.config === 'string' ? options.config : undefined,
    off: options.config === false,
    cwd: process.cwd(),
  });
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
