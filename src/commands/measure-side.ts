import { TkpiError } from '../errors.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Tree } from '../sources/tree.ts';
import { type CommandContext, type Measuring, type MeasuringOptions, measureTree } from './measure-tree.ts';

/**
 * Measures a side of a comparison. One without code is an error that says which: it may be that all was removed on
 * purpose, but a folder that was not checked out whole looks the same and must not pass a gate.
 *
 * @param label `working tree`, or the name of a commit
 * @throws TkpiError `nothing-to-measure`
 */
export async function measureSide(
  tree: Tree,
  label: string,
  measuring: Measuring,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Snapshot> {
  try {
    return await measureTree(tree, measuring, options, context);
  } catch (error) {
    if (!(error instanceof TkpiError) || error.code !== 'nothing-to-measure') throw error;
    const where = label === 'working tree' ? 'the working tree' : label;
    throw new TkpiError(
      error.code,
      `There is no code left to compare in ${where}. ${error.message}`,
      'If all of it is meant to be gone, there is nothing left to check either. Else see whether it was checked out whole, and what the configuration leaves out: tkpi config',
    );
  }
}
