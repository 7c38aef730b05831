import { changeBridge } from '../../attribution/change-bridge.ts';
import { treeCache } from '../../cache/trees.ts';
import type { Config } from '../../config/schema.ts';
import { type MeasureOptions, measurementKey } from '../../measure-options.ts';
import type { Change } from '../../model/change.ts';
import type { Delta } from '../../model/delta.ts';
import type { ChangeBridge } from '../../model/period.ts';
import type { Tree } from '../../sources/tree.ts';
import { type CommandContext, type MeasuringOptions, measureOptions } from '../measure-tree.ts';
import { progressLine } from '../progress.ts';
import { statesBetween } from './range-states.ts';
import { traceDebts } from './trace-debts.ts';

/** The bridge by change of a range, and how many parts of trees were measured for it. */
export interface Attribution {
  readonly bridge: ChangeBridge | undefined;
  readonly parts: number;
}

/** Raised when the meaning of what is kept changes. */
const FORMAT = 4;

/**
 * In which changes each debt of a delta came, went, grew or shrank: its files are measured at every commit of the range that
 * touched them, and what is recognised from one to the next is followed. What was traced before is answered from the cache.
 *
 * @param changes the first-parent commits from `delta.base` to `delta.head`, oldest first
 */
export async function attribute(
  tree: Tree,
  delta: Delta,
  changes: readonly Change[],
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Attribution> {
  if (delta.bridge === undefined) return { bridge: undefined, parts: 0 };
  const progress = progressLine(context.process, options.quiet ?? false);
  const measuring = { ...measureOptions({ config }, options, context), onProgress: progress.update };
  const ends = [delta.base.commit, delta.head.commit];
  const key = JSON.stringify([FORMAT, ...ends, tree.prefix, tree.fallbackName, measurementKey(measuring)]);
  const cache = treeCache(measuring.cacheFolder);
  const known = cache.get('attributions', key);
  if (known !== undefined) return JSON.parse(known) as Attribution;
  const { isRepeatable, ...attribution } = await traceAll(tree, delta, changes, measuring).finally(
    progress.clear,
  );
  if (isRepeatable) cache.put('attributions', key, JSON.stringify(attribution));
  return attribution;
}

async function traceAll(
  tree: Tree,
  delta: Delta,
  changes: readonly Change[],
  measuring: MeasureOptions,
): Promise<Attribution & { readonly isRepeatable: boolean }> {
  const states = await statesBetween(tree, delta, measuring.config);
  const groups = delta.groups.filter(({ cause, before, after }) => cause === 'code' && before !== after);
  const { attributed, parts, isRepeatable } = await traceDebts(tree, groups, states, measuring);
  return { bridge: changeBridge(delta, attributed, changes), parts, isRepeatable };
}
