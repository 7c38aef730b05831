import picomatch from 'picomatch';
import { compareSides } from '../compare/compare.ts';
import type { Config } from '../config/schema.ts';
import { TkpiError } from '../errors.ts';
import { type AskedPaths, buildEvidence, isAsked } from '../evidence/build-evidence.ts';
import { touchedFiles } from '../evidence/touched-files.ts';
import type { Evidence } from '../model/evidence.ts';
import { EVIDENCE_REPORTERS } from '../reporters/evidence-index.ts';
import type { Tree } from '../sources/tree.ts';
import { textsOfChanges } from './check/texts.ts';
import { deliver, deliveryOf, parseFormats, type ReportingOptions } from './deliver.ts';
import { linesOfChange } from './evidence/change-size.ts';
import { type FoundChange, findChange } from './evidence/find-change.ts';
import { functionsIn } from './evidence/functions-in.ts';
import { layersOf } from './evidence/layers-of.ts';
import { measureBoth } from './evidence/measure-both.ts';
import { reproducingCommand } from './evidence/reproduce.ts';
import { subjectOf } from './evidence/subject.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import { open, type Target } from './open.ts';

export interface EvidenceOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions {
  readonly folder?: string;
  /** Globs of the files to show. */
  readonly paths?: readonly string[];
}

/** `tkpi evidence`: before and after of one change, for the files it touched. Judges nothing. */
export async function evidence(
  asked: string,
  options: EvidenceOptions,
  context: CommandContext,
): Promise<void> {
  const started = performance.now();
  const formats = parseFormats(options, EVIDENCE_REPORTERS);
  const { tree, loaded } = await open(options.folder, options, context.process);
  const found = await findChange(gitOf(tree), asked, loaded.config.history.branch);
  const gathered = await gather(tree, asked, found, loaded.config, options, context);
  await deliver(formats, EVIDENCE_REPORTERS, gathered, deliveryOf(options, context.process, started, tree));
}

async function gather(
  tree: Tree,
  asked: string,
  found: FoundChange,
  config: Config,
  options: EvidenceOptions,
  context: CommandContext,
): Promise<Evidence> {
  const git = gitOf(tree);
  const paths = askedPaths(options.paths);
  const lines = await linesOfChange(git, found.base, found.head);
  const { base, head } = await measureBoth(tree, found, config, options, context);
  const texts = await textsOfChanges(base, head);
  const delta = compareSides(
    { state: 'snapshot', side: base.side, snapshot: base.snapshot },
    { side: head.side, snapshot: head.snapshot },
    { texts },
  );
  const touched = touchedFiles(base.snapshot, head.snapshot, delta.files.renamed);
  const files = touched.filter(({ before, after }) =>
    isAsked(paths)({ path: (after ?? before)?.path ?? '', was: before?.path }),
  );
  const functions = async (side: typeof base, key: 'before' | 'after') => {
    const own = files.map(pair => pair[key]).filter(file => file?.kind === 'production');
    return functionsIn(
      side.tree,
      own.filter(file => file !== undefined),
      config,
      options,
      context,
    );
  };
  const gathered = buildEvidence({
    subject: await subjectOf(git, asked, found),
    delta,
    base: {
      snapshot: base.snapshot,
      layerOf: layersOf(base.snapshot, config),
      functions: { functions: await functions(base, 'before'), textOf: texts.base },
    },
    head: {
      snapshot: head.snapshot,
      layerOf: layersOf(head.snapshot, config),
      functions: { functions: await functions(head, 'after'), textOf: texts.head },
    },
    files,
    lines,
    paths,
    notices: found.notice === undefined ? [] : [found.notice],
    command: reproducingCommand(found, tree.prefix, options),
  });
  if (paths !== undefined && gathered.groups.length === 0 && !lines.some(isAsked(paths))) {
    throw nothingAsked(paths, lines.length);
  }
  return gathered;
}

function gitOf({ git, gitRefusal }: Tree) {
  if (git !== undefined) return git;
  throw new TkpiError(
    'not-a-repository',
    gitRefusal === undefined
      ? 'This folder is not in a git repository, so it has no changes to tell about.'
      : `git refuses this folder: ${gitRefusal}`,
    'Two reports can be compared anywhere: tkpi diff before.json after.json',
  );
}

/** A folder stands for all that is in it. */
function askedPaths(globs: readonly string[] | undefined): AskedPaths | undefined {
  if (globs === undefined) return undefined;
  const patterns = globs.flatMap(glob => {
    const path = glob.replace(/^\.\//, '').replace(/\/$/, '');
    return [path, `${path}/**`];
  });
  return { globs, matches: picomatch(patterns, { dot: true }) };
}

function nothingAsked({ globs }: AskedPaths, files: number): TkpiError {
  return new TkpiError(
    'no-such-paths',
    `None of the ${files} files of this change matches --paths ${globs.join(' ')}, and no debt changed there.`,
    'Globs are relative to the measured folder, in quotes: --paths "src/billing/**"',
  );
}
