import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { FileResult, FunctionResult } from '../../model/snapshot.ts';
import { readBlobs } from '../../sources/git-tree.ts';
import type { Tree } from '../../sources/tree.ts';
import { type CommandContext, type MeasuringOptions, measureTree } from '../measure-tree.ts';

/**
 * Every function of some production files of a commit. Measured as a small tree of these files alone, from facts that the
 * measuring of the whole tree has kept: the snapshots of whole trees stay the same for all commands that look back.
 */
export async function functionsIn(
  tree: Tree,
  files: readonly FileResult[],
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<readonly FunctionResult[]> {
  if (tree.git === undefined || files.length === 0) return [];
  const blobs = await readBlobs(tree.git, new Set(files.map(({ hash }) => hash)));
  const entries = files.map(({ path, hash }) => ({
    path,
    hash,
    load: () => blobs.get(hash) ?? ('unreadable' as const),
  }));
  const part: Tree = {
    ...tree,
    ...{ git: undefined, commit: undefined, isCommit: false },
    entries: () => Promise.resolve(entries),
  };
  try {
    const measuring = { config: forFunctions(config), details: ['functions'] };
    return (await measureTree(part, measuring, options, context)).functions ?? [];
  } catch (error) {
    if (error instanceof TkpiError && error.code === 'nothing-to-measure') return [];
    throw error;
  }
}

/** The kinds of the files are known: they were told apart in their whole tree. */
function forFunctions(config: Config): Config {
  return {
    ...config,
    analyzers: { duplication: false, layers: false, maintainability: false },
    applications: [{ name: 'files', root: '.' }],
    kinds: { production: ['**'], test: [], generated: [], vendored: [] },
    layers: undefined,
  };
}
