import { CONFIG_NAMES, type LoadedConfig, loadConfig } from '../../config/load.ts';
import { TkpiError } from '../../errors.ts';
import type { Git } from '../../git.ts';
import { readCommitFiles } from '../../sources/commit-files.ts';

/** The configuration that a commit holds, or why it has none that can be used. */
export type BaseConfig =
  | { readonly state: 'loaded'; readonly loaded: LoadedConfig; readonly instead: ReadonlyMap<string, string> }
  | { readonly state: 'unusable'; readonly file: string; readonly reason: string };

/**
 * Reads the configuration of a commit, and the rule set it names: what a change does to them takes effect after the
 * merge. A configuration that can't be read is told, not trusted.
 */
export async function configAt(git: Git, commit: string, cwd: string): Promise<BaseConfig> {
  const texts = await readCommitFiles(git, commit, CONFIG_NAMES);
  let loaded: LoadedConfig;
  try {
    loaded = loadConfig({ readOther: path => texts.get(path), cwd });
  } catch (error) {
    if (!(error instanceof TkpiError)) throw error;
    const file = CONFIG_NAMES.find(name => texts.has(name)) ?? 'configuration'; // the one that was looked at
    return { state: 'unusable', file, reason: error.message };
  }
  const { rules } = loaded.config.layers ?? {};
  return {
    state: 'loaded',
    loaded,
    instead: rules === undefined ? new Map() : await readCommitFiles(git, commit, [rules]),
  };
}
