import { compareSides, type Later } from '../compare/compare.ts';
import { EXIT } from '../errors.ts';
import { judgeDelta } from '../gate/verdict.ts';
import type { Baseline } from '../model/baseline.ts';
import { illustrateComparison } from '../reporters/delta/illustrations.ts';
import { COMPARISON_REPORTERS } from '../reporters/delta-index.ts';
import { acceptedEntries, massOfDebt, newlyAccepted } from './check/accepted.ts';
import { againstBaseline } from './check/against-baseline.ts';
import { againstCommit } from './check/against-commit.ts';
import type { CheckOptions } from './check/checked-base.ts';
import { refuseUnmeasured } from './check/unmeasured.ts';
import { deliver, deliveryOf, parseFormats } from './deliver.ts';
import type { CommandContext } from './measure-tree.ts';
import { open } from './open.ts';
import { behindPage, wantsPictures } from './pages/behind.ts';

/**
 * `tkpi check`: compares the folder as it is now with its base and fails on regressions. Sets exit code 1 only when the
 * gate has failed; whatever keeps it from an answer is an error.
 */
export async function check(
  path: string | undefined,
  options: CheckOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, COMPARISON_REPORTERS);
  const { tree, loaded } = await open(path, options, process);
  const base = await (options.baseline === undefined
    ? againstCommit(tree, loaded, options, context)
    : againstBaseline(tree, loaded, options.baseline, options, context));
  const { config } = base;
  refuseUnmeasured(base);
  const later: Later = { side: base.headSide, snapshot: base.head };
  const delta = compareSides(base.earlier, later, { texts: base.texts, ruler: base.ruler });
  const { acceptedFrom } = config.gate;
  const entriesOf = (baseline: Baseline | undefined) =>
    acceptedEntries(baseline, base.head, delta.files.renamed);
  const verdict = judgeDelta(delta, {
    gate: config.gate,
    strict: options.strict ?? false,
    accepted: entriesOf(base.baseline[acceptedFrom]),
    pending: acceptedFrom === 'head' ? [] : entriesOf(newlyAccepted(base.baseline.base, base.baseline.head)),
    baseline: massOfDebt(base.baseline),
    today: context.now().toISOString().slice(0, 10),
  });
  const delivery = deliveryOf(options, process, started, tree);
  const behind = wantsPictures(formats)
    ? await behindPage({ tree, snapshot: base.head }, undefined, {})
    : undefined;
  await deliver(
    formats,
    COMPARISON_REPORTERS,
    { delta, verdict, head: base.head },
    { ...delivery, behind },
    illustrateComparison,
  );
  if (verdict.state === 'fail') process.exitCode = EXIT.gateFailed;
}
