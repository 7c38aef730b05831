import { rulerHash } from '../../measure-options.ts';
import type { RulerChange } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { DiffOptions } from '../diff.ts';
import { type CommandContext, measureTree } from '../measure-tree.ts';
import { open } from '../open.ts';
import type { Side } from './side.ts';

/** Two sides of the same ruler. */
export interface Comparable {
  readonly base: Side;
  readonly head: Side;
  /** What another ruler did, when a side had one. */
  readonly ruler: readonly RulerChange[];
}

/**
 * Sides of different rulers: whichever is not of today's is measured anew at its commit, with today's configuration and
 * tkpi. When that is the earlier one alone, what the ruler moved becomes a bar of its own.
 *
 * @throws TkpiError `not-comparable` when its commit is not here
 */
export async function withOneRuler(
  base: Side,
  head: Side,
  options: DiffOptions,
  context: CommandContext,
): Promise<Comparable> {
  if (base.snapshot.ruler.hash === head.snapshot.ruler.hash) return { base, head, ruler: [] };
  const { loaded } = await open(options.folder, { config: options.config }, context.process);
  const today = rulerHash(loaded.config);
  const renewed = async (side: Side): Promise<Side> => {
    if (side.snapshot.ruler.hash === today) return side;
    const { tree } = await side.atItsCommit();
    const snapshot = await measureTree(tree, { config: loaded.config }, options, context);
    return { ...side, tree, snapshot, side: { ...side.side, ruler: today, remeasured: true } };
  };
  const newBase = await renewed(base);
  const newHead = await renewed(head);
  const cause = causeOf(base.snapshot, head.snapshot);
  return { base: newBase, head: newHead, ruler: [{ cause, changes: [], state: 'applied' }] };
}

/** Another tkpi or another engine is the tool; with the same ones it was the configuration. */
function causeOf(one: Snapshot, other: Snapshot): 'configuration' | 'tool' {
  const isSameEngine = ([id, engine]: [string, string]) =>
    [undefined, engine].includes(other.ruler.engines[id]);
  const isSameTool =
    one.tool.version === other.tool.version && Object.entries(one.ruler.engines).every(isSameEngine);
  return isSameTool && one.ruler.config !== other.ruler.config ? 'configuration' : 'tool';
}
