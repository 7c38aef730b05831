import { compareSides } from '../compare/compare.ts';
import type { Texts } from '../compare/renames.ts';
import { illustrateComparison } from '../reporters/delta/illustrations.ts';
import { COMPARISON_REPORTERS } from '../reporters/delta-index.ts';
import { textsOfChanges } from './check/texts.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { type Comparable, withOneRuler } from './diff/one-ruler.ts';
import { openSide, type Side } from './diff/side.ts';
import { hasCoverage, withoutCoverage } from './diff/without-coverage.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import type { Target } from './open.ts';
import { behindPage, changedPaths, type PageOptions, wantsPictures } from './pages/behind.ts';

export interface DiffOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions, PageOptions {
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
  const comparable = await withOneRuler(given.base, given.head, options, context);
  const { base, head, ruler } = withSameImports(comparable);
  const { score } = given.base.snapshot.total;
  const hasBar = base.side.remeasured && !head.side.remeasured && score !== undefined;
  const delta = compareSides(
    { state: 'snapshot', side: base.side, snapshot: base.snapshot },
    { side: head.side, snapshot: head.snapshot },
    {
      texts: await textsOf(base, head),
      ruler,
      scoreBeforeRuler: hasBar ? { value: score.value, grade: score.grade } : undefined,
    },
  );
  const delivery = deliveryOf(options, process, started, head.tree ?? base.tree);
  const behind =
    wantsPictures(formats) && head.tree
      ? {
          changed: changedPaths(base.snapshot, head.snapshot),
          ...(await behindPage({ tree: head.tree, snapshot: head.snapshot }, undefined, options)),
        }
      : undefined;
  await deliver(
    formats,
    COMPARISON_REPORTERS,
    { delta, head: head.snapshot },
    { ...delivery, behind },
    illustrateComparison,
  );
}

/** Coverage is compared where both sides have it, and left out of both where one has none. */
function withSameImports(sides: Comparable): Comparable {
  const { base, head } = sides;
  if (hasCoverage(base.snapshot) === hasCoverage(head.snapshot)) return sides;
  const without = (side: Side): Side =>
    hasCoverage(side.snapshot) ? { ...side, snapshot: withoutCoverage(side.snapshot) } : side;
  return { ...sides, base: without(base), head: without(head) };
}

/** Two trees have texts to recognise renamed files by; a stored snapshot has none. */
async function textsOf(base: Side, head: Side): Promise<Texts | undefined> {
  if (base.tree === undefined || head.tree === undefined) return undefined;
  return textsOfChanges(
    { tree: base.tree, snapshot: base.snapshot },
    { tree: head.tree, snapshot: head.snapshot },
  );
}
