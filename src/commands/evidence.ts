import { TkpiError } from '../errors.ts';
import type { Git } from '../git.ts';
import { EVIDENCE_REPORTERS } from '../reporters/evidence-index.ts';
import type { Tree } from '../sources/tree.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { findChange } from './evidence/find-change.ts';
import { gatherEvidence } from './evidence/gather.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import { open, type Target } from './open.ts';

export interface EvidenceOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions {
  readonly folder?: string;
  /** Globs of the files to show. */
  readonly paths?: readonly string[];
}

/** `tkpi evidence`: before and after of one change, for the files it touched. Judges nothing. */
export async function evidence(
  words: string,
  options: EvidenceOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const started = performance.now();
  const formats = parseFormats(options, EVIDENCE_REPORTERS);
  const { tree, loaded } = await open(options.folder, options, process);
  const { config } = loaded;
  const git = gitOf(tree);
  const found = await findChange(git, words, config.history.branch);
  const gathered = await gatherEvidence({ tree: { ...tree, git }, words, found, config }, options, context);
  context.signal.throwIfAborted();
  await deliver(formats, EVIDENCE_REPORTERS, gathered, deliveryOf(options, process, started, tree));
}

function gitOf({ git, gitRefusal }: Tree): Git {
  if (git !== undefined) return git;
  throw new TkpiError(
    'not-a-repository',
    gitRefusal === undefined
      ? 'This folder is not in a git repository, so it has no changes to tell about.'
      : `git refuses this folder: ${gitRefusal}`,
    'Two reports can be compared anywhere: tkpi diff before.json after.json',
  );
}
