import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { MeasureOptions } from '../../measure-options.ts';
import type { Tree } from '../../sources/tree.ts';
import { coverageFiles, readCoverageFiles } from './coverage-imports.ts';
import type { NamedImport } from './import-option.ts';

/**
 * Reads the exports that belong to a folder as it is now. `undefined` where none is configured or named and none is scored, and
 * for a commit: an export belongs to the tree it was made from.
 *
 * @throws TkpiError `usage` when one is named for a commit
 */
export function treeImports(
  tree: Tree,
  config: Config,
  named: readonly NamedImport[],
  cwd: string,
): MeasureOptions['readImports'] {
  if (tree.isCommit && named.length > 0) {
    throw new TkpiError(
      'usage',
      '--import goes with the folder as it is now, not with --ref: an export belongs to the tree it was made from.',
      'Check the commit out, run its tests, and scan the folder.',
    );
  }
  if (tree.isCommit) return undefined;
  const exports = coverageFiles(config, named, { root: tree.root, cwd });
  const isScored = config.score.weights.coverage !== undefined;
  if (exports.length === 0 && !isScored) return undefined;
  return files => readCoverageFiles(exports, files);
}
