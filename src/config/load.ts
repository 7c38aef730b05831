import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TkpiError } from '../errors.ts';
import { explainIssue } from './explain-issue.ts';
import { parseConfigText } from './parse.ts';
import { type Config, configSchema } from './schema.ts';

/** Where a configuration is looked for, in this order, in the scanned folder itself. */
export const CONFIG_NAMES = [
  'tkpi.config.json',
  'tkpi.config.jsonc',
  'tkpi.config.yaml',
  'tkpi.config.yml',
  'package.json',
];

export interface LoadedConfig {
  readonly config: Config;
  /** Name of the file it came from; absent when all values are defaults. */
  readonly file?: string;
  /** What the file says, before defaults. */
  readonly given: unknown;
}

export interface ConfigRequest {
  /** Reads a file of the scanned tree; `undefined` when it is not there. */
  readonly readOther: (path: string) => string | undefined;
  /** `--config`: this file and no other. Absolute or relative to `cwd`. */
  readonly file?: string;
  readonly cwd: string;
  /** `--no-config`: defaults only. */
  readonly off?: boolean;
}

/**
 * Finds, reads and validates the configuration. It is data: nothing in it is executed.
 *
 * @throws TkpiError `config-missing`, `config-syntax`, `config-invalid`, with file and line
 */
export function loadConfig(request: ConfigRequest): LoadedConfig {
  if (request.off) return { config: configSchema.parse({}), given: {} };
  const found = request.file === undefined ? findInTree(request) : readNamed(request.file, request.cwd);
  if (found === undefined) return { config: configSchema.parse({}), given: {} };
  return { ...validate(found.file, found.text), file: found.file };
}

function findInTree({ readOther }: ConfigRequest): { file: string; text: string } | undefined {
  for (const file of CONFIG_NAMES) {
    const text = readOther(file);
    if (text === undefined || (file === 'package.json' && !hasTkpiKey(text))) continue;
    return { file, text };
  }
  return undefined;
}

/** A broken package.json is no configuration of ours. */
function hasTkpiKey(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'tkpi');
  } catch {
    return false;
  }
}

function readNamed(file: string, cwd: string): { file: string; text: string } {
  try {
    return { file, text: readFileSync(join(file.startsWith('/') ? '' : cwd, file), 'utf8') };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new TkpiError(
      'config-missing',
      `The configuration file ${file} ${reason}.`,
      'Check the path given to --config.',
    );
  }
}

function validate(file: string, text: string): { config: Config; given: unknown } {
  const parsed = parseConfigText(file, text);
  const result = configSchema.safeParse(parsed.value);
  if (result.success) return { config: result.data, given: parsed.value };
  const problems = result.error.issues.flatMap(issue => explainIssue(issue, parsed.value));
  // a key may hold line breaks; each problem stays one line
  const lines = problems.map(
    ({ path, message }) => `${file}:${parsed.lineOf(path)}: ${message.replaceAll('\n', '\\n')}`,
  );
  throw new TkpiError(
    'config-invalid',
    lines.join('\n'),
    'Every key, with its default: tkpi config --no-config',
  );
}
