import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openTree, type Tree } from '../../sources/tree.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from '../measure-tree.ts';

/** What became of a commit that was to be measured. */
export type MeasuredCommit =
  | { readonly state: 'measured'; readonly snapshot: Snapshot; readonly tree: Tree }
  /** There is no code in it: `reason` in a whole sentence. */
  | { readonly state: 'nothing'; readonly reason: string };

/** All commands that look back ask for the same, so that they share what was measured. */
const DETAILS = ['graph'];

/** Measures commits of a repository with one ruler, each once. By commit id. */
export async function measureCommits(
  { root }: Tree,
  commits: readonly string[],
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Map<string, MeasuredCommit>> {
  const measured = new Map<string, MeasuredCommit>();
  for (const commit of new Set(commits)) {
    const tree = await openTree(root, 'this folder', commit);
    measured.set(commit, await measureOne(tree, config, options, context));
  }
  return measured;
}

async function measureOne(
  tree: Tree,
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<MeasuredCommit> {
  try {
    const snapshot = await measureTree(tree, { config, details: DETAILS }, options, context);
    return { state: 'measured', snapshot, tree };
  } catch (error) {
    if (error instanceof TkpiError && error.code === 'nothing-to-measure')
      return { state: 'nothing', reason: error.message };
    throw error;
  }
}
