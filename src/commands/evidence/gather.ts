import { compareSides } from '../../compare/compare.ts';
import type { Config } from '../../config/schema.ts';
import { buildEvidence, type EvidenceSide, isAsked } from '../../evidence/build-evidence.ts';
import type { FunctionSide } from '../../evidence/function-changes.ts';
import { type FilePair, touchedFiles } from '../../evidence/touched-files.ts';
import type { Git } from '../../git.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { FileResult } from '../../model/snapshot.ts';
import type { Tree } from '../../sources/tree.ts';
import { textsOfChanges } from '../check/texts.ts';
import type { EvidenceOptions } from '../evidence.ts';
import type { CommandContext } from '../measure-tree.ts';
import { askedPaths, nothingAsked } from './asked-paths.ts';
import { linesOfChange } from './change-size.ts';
import type { FoundChange } from './find-change.ts';
import { functionsIn } from './functions-in.ts';
import { layersOf } from './layers-of.ts';
import { type MeasuredEnd, measureBoth } from './measure-both.ts';
import { reproducingCommand } from './reproduce.ts';
import { subjectOf } from './subject.ts';

/** What is to be told about. */
export interface Asked {
  readonly tree: Tree & { readonly git: Git };
  /** As it was typed. */
  readonly words: string;
  readonly found: FoundChange;
  readonly config: Config;
}

/**
 * Measures both ends of a change, compares them, and cuts what changed to the files it touched.
 *
 * @throws TkpiError `nothing-to-measure`, `no-such-paths`
 */
export async function gatherEvidence(
  { tree, words, found, config }: Asked,
  options: EvidenceOptions,
  context: CommandContext,
): Promise<Evidence> {
  const paths = askedPaths(options.paths);
  const lines = await linesOfChange(tree.git, found.base, found.head);
  const { base, head } = await measureBoth(tree, found, config, options, context);
  const texts = await textsOfChanges(base, head);
  const delta = compareSides(
    { state: 'snapshot', side: base.side, snapshot: base.snapshot },
    { side: head.side, snapshot: head.snapshot },
    { texts },
  );
  const files = touchedFiles(base.snapshot, head.snapshot, delta.files.renamed).filter(pair =>
    isAsked(paths)(namesOf(pair)),
  );
  const sideOf = async (
    { tree: own, snapshot }: MeasuredEnd,
    shown: readonly (FileResult | undefined)[],
    textOf: FunctionSide['textOf'],
  ): Promise<EvidenceSide> => {
    const functions = await functionsIn(own, production(shown), config, options, context);
    return { snapshot, layerOf: layersOf(snapshot, config), functions: { functions, textOf } };
  };
  const evidence = buildEvidence({
    subject: await subjectOf(tree.git, words, found),
    delta,
    base: await sideOf(
      base,
      files.map(({ before }) => before),
      texts.base,
    ),
    head: await sideOf(
      head,
      files.map(({ after }) => after),
      texts.head,
    ),
    files,
    lines,
    paths,
    notices: found.notice === undefined ? [] : [found.notice],
    command: reproducingCommand(found, tree.prefix, options),
  });
  const isEmpty = evidence.groups.length === 0 && !lines.some(isAsked(paths));
  if (paths !== undefined && isEmpty) throw nothingAsked(paths, lines.length);
  return evidence;
}

function namesOf({ before, after }: FilePair): { path: string; was?: string } {
  return { path: (after ?? before)?.path ?? '', was: before?.path };
}

function production(files: readonly (FileResult | undefined)[]): FileResult[] {
  return files.flatMap(file => (file?.kind === 'production' ? [file] : []));
}
