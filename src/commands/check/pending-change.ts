import type { LoadedConfig } from '../../config/load.ts';
import type { RulerChange, SettingChange } from '../../model/delta.ts';
import type { Tree } from '../../sources/tree.ts';
import { type CommandContext, measureTree } from '../measure-tree.ts';
import type { BaseMeasuring } from './base-measuring.ts';
import type { CheckOptions } from './checked-base.ts';
import { settingChanges } from './setting-changes.ts';

/** What the change does to the configuration: told, with the score it would give, and not applied. */
export async function pendingChange(
  tree: Tree,
  here: LoadedConfig,
  { config, instead, unusable }: BaseMeasuring,
  options: CheckOptions,
  context: CommandContext,
): Promise<RulerChange[]> {
  const settings = settingChanges(config, here.config);
  const rules = here.config.layers?.rules;
  if (rules !== undefined && instead?.has(rules) && instead.get(rules) !== tree.readHere(rules)) {
    settings.push({ path: `layers.rules (content of ${rules})` });
  }
  const changes = [...(unusable === undefined ? [] : [mended(unusable, here)]), ...settings];
  if (changes.length === 0) return [];
  const movesNumbers = settings.some(({ path }) => !/^(?:gate|goals|history)\b/.test(path));
  const snapshot = movesNumbers
    ? await measureTree(tree, { config: here.config }, options, context)
    : undefined;
  const score = snapshot?.total.score;
  const scoreAfter = score && { value: score.value, grade: score.grade };
  return [{ cause: 'configuration', changes, state: 'pending', scoreAfter }];
}

/** The configuration here can be used, or the command would not have come this far. */
function mended({ file, reason }: { file: string; reason: string }, here: LoadedConfig): SettingChange {
  const [first = ''] = reason.split('\n');
  return {
    path: file,
    before: JSON.stringify(`can't be used, so the defaults are: ${first}`),
    after: here.file === undefined ? undefined : JSON.stringify('can be used'),
  };
}
