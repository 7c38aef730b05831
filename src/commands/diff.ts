import { compareSides, type Earlier } from '../compare/compare.ts';
import { TkpiError } from '../errors.ts';
import type { RulerChange } from '../model/delta.ts';
import { COMPARISON_REPORTERS } from '../reporters/delta-index.ts';
import { textsForRenames } from './check/texts.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { openSide, type Side } from './diff/side.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from './measure-tree.ts';
import type { Target } from './open.ts';

export interface DiffOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions {
  readonly folder?: string;
}

/** `tkpi diff`: compares two commits or stored snapshots, in any mixture, and judges nothing. */
export async function diff(
  before: string,
  after: string | undefined,
  options: DiffOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, COMPARISON_REPORTERS);
  const given = {
    base: await openSide(before, options, context),
    head: await openSide(after, options, context),
  };
  const { base, head, ruler } = await withOneRuler(given.base, given.head, options, context);
  const earlier: Earlier = { state: 'snapshot', side: base.side, snapshot: base.snapshot };
  const texts =
    base.tree === undefined || head.tree === undefined
      ? undefined
      : await textsForRenames(
          { tree: base.tree, snapshot: base.snapshot },
          { tree: head.tree, snapshot: head.snapshot },
        );
  const { score } = given.base.snapshot.total;
  const isRemeasured = base.side.remeasured && !head.side.remeasured;
  const delta = compareSides(
    earlier,
    { side: head.side, snapshot: head.snapshot },
    {
      texts,
      ruler,
      scoreBeforeRuler: isRemeasured && score ? { value: score.value, grade: score.grade } : undefined,
    },
  );
  const delivery = deliveryOf(options, process, started, head.tree ?? base.tree);
  await deliver(formats, COMPARISON_REPORTERS, { delta, head: head.snapshot }, delivery);
}

/**
 * Two sides of different rulers are measured anew where their commits are here: the earlier one alone when the later one
 * is of today's ruler (then what the ruler moved is a bar of its own), else both.
 *
 * @throws TkpiError `not-comparable`
 */
async function withOneRuler(
  base: Side,
  head: Side,
  options: DiffOptions,
  context: CommandContext,
): Promise<{ readonly base: Side; readonly head: Side; readonly ruler: readonly RulerChange[] }> {
  if (base.snapshot.ruler.hash === head.snapshot.ruler.hash) return { base, head, ruler: [] };
  const anew = async (side: Side): Promise<Side> => {
    const { tree, loaded } = await side.atItsCommit();
    const snapshot = await measureTree(tree, { config: loaded.config }, options, context);
    return { ...side, tree, snapshot, side: { ...side.side, ruler: snapshot.ruler.hash, remeasured: true } };
  };
  const newBase = await anew(base);
  const isToday = newBase.snapshot.ruler.hash === head.snapshot.ruler.hash;
  const newHead = isToday ? head : await anew(head);
  const ruler: RulerChange = { cause: causeOf(base, newBase), changes: [], state: 'applied' };
  if (newBase.snapshot.ruler.hash !== newHead.snapshot.ruler.hash) {
    throw new TkpiError('not-comparable', 'The two sides were measured by different rulers.');
  }
  return { base: newBase, head: newHead, ruler: [ruler] };
}

/** Another tkpi or engine is the tool; else it was the configuration. */
function causeOf({ snapshot: one }: Side, { snapshot: other }: Side): 'configuration' | 'tool' {
  const engines = (of: typeof one) => JSON.stringify(Object.entries(of.ruler.engines).toSorted());
  const isSameTool = one.tool.version === other.tool.version && one.ruler.config !== other.ruler.config;
  return isSameTool && (engines(one) === engines(other) || one.ruler.config !== other.ruler.config)
    ? 'configuration'
    : 'tool';
}
