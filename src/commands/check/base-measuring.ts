import { type LoadedConfig, loadConfig } from '../../config/load.ts';
import type { Base } from '../../history/base.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import type { Tree } from '../../sources/tree.ts';
import type { CommandContext, Measuring } from '../measure-tree.ts';
import { configAt } from './base-config.ts';
import type { CheckOptions } from './checked-base.ts';

/** What both sides of a check are measured with. */
export interface BaseMeasuring extends Measuring {
  /** Configuration of the base that can't be used, and why; the defaults stand in for it. Absent otherwise. */
  readonly unusable?: { readonly file: string; readonly reason: string };
}

/**
 * What the command line names is used for both sides; else what the base holds. A configuration of the base that can't
 * be used is replaced by the defaults, never by that of the change: a change can mend it, but not choose its own gate.
 */
export async function baseMeasuring(
  tree: Tree,
  here: LoadedConfig,
  { commit, label }: Base,
  { config: asked }: CheckOptions,
  { process }: CommandContext,
): Promise<BaseMeasuring> {
  if (tree.git === undefined || typeof asked === 'string' || asked === false) return { config: here.config };
  const cwd = process.cwd();
  const found = await configAt(tree.git, commit, cwd);
  if (found.state === 'loaded') return { config: found.loaded.config, instead: found.instead };
  const { file, reason } = found;
  const why = reason.replaceAll('\n', '; ');
  const told = `the configuration of ${label} can't be used, so the defaults are: ${why}`;
  process.stderr.write(`tkpi: ${escapeTerminal(told)}\n`);
  const { config } = loadConfig({ readOther: () => undefined, cwd, off: true });
  return { config, unusable: { file, reason } };
}
