import { resolve } from 'node:path';
import { type LoadedConfig, loadConfig } from '../config/load.ts';
import type { Process } from '../model/process.ts';
import { openTree, type Tree } from '../sources/tree.ts';

/** What the options of a command say about what it looks at. */
export interface Target {
  /** A file; false for `--no-config`; absent or true otherwise. */
  readonly config?: string | boolean;
  readonly ref?: string;
}

/**
 * The tree a command works on, and its configuration.
 *
 * @param path as given on the command line; absent: the current folder
 * @throws TkpiError when there is no such tree, or its configuration is wrong
 */
export async function open(
  path: string | undefined,
  { config, ref }: Target,
  process: Pick<Process, 'cwd'>,
): Promise<{ readonly tree: Tree; readonly loaded: LoadedConfig }> {
  const cwd = process.cwd();
  const tree = await openTree(resolve(cwd, path ?? '.'), path ?? 'this folder', ref);
  const file = typeof config === 'string' ? config : undefined;
  const loaded = loadConfig({ readOther: tree.readHere, file, off: config === false, cwd });
  return { tree, loaded };
}
