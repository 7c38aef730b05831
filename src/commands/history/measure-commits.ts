import type { Config } from '../../config/schema.ts';
import { measureMany } from '../../measure-many.ts';
import type { MeasureOptions } from '../../measure-options.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openTree, type Tree } from '../../sources/tree.ts';
import {
  type CommandContext,
  type KeptCommit,
  keptCommit,
  type MeasuringOptions,
  measureOptions,
} from '../measure-tree.ts';
import { progressLine } from '../progress.ts';

/** What became of a commit that was to be measured. */
export type MeasuredCommit =
  | { readonly state: 'measured'; readonly snapshot: Snapshot; readonly tree: Tree }
  /** There is no code in it: `reason` in a whole sentence. */
  | { readonly state: 'nothing'; readonly reason: string };

/** All commands that look back ask for the same, so that they share what was measured. */
const DETAILS = ['graph'];

/** Measures commits of a repository with one ruler, each once, what they share only once. By commit id. */
export async function measureCommits(
  { root }: Tree,
  commits: readonly string[],
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Map<string, MeasuredCommit>> {
  const progress = progressLine(context.process, options.quiet ?? false);
  const measuring: MeasureOptions = {
    ...measureOptions({ config, details: DETAILS }, options, context),
    onProgress: progress.update,
  };
  const measured = new Map<string, MeasuredCommit>();
  const unknown = new Map<Tree, KeptCommit>();
  for (const commit of new Set(commits)) {
    const tree = await openTree(root, 'this folder', commit);
    const kept = await keptCommit(tree, measuring);
    if (kept.known === undefined) unknown.set(tree, kept);
    else measured.set(commit, { state: 'measured', snapshot: kept.known, tree });
  }
  await measureMany([...unknown.keys()], measuring, (tree, result) => {
    const commit = tree.commit as string; // it was opened at one
    if (result instanceof Error) {
      measured.set(commit, { state: 'nothing', reason: result.message });
      return;
    }
    unknown.get(tree)?.keep(result);
    measured.set(commit, { state: 'measured', snapshot: result.snapshot, tree });
  }).finally(progress.clear);
  return measured;
}
