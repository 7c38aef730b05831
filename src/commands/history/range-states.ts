import { type TreeStates, treeStates } from '../../attribution/tree-states.ts';
import type { Config } from '../../config/schema.ts';
import type { Git } from '../../git.ts';
import { fileVersions } from '../../history/file-versions.ts';
import type { FileVersion } from '../../model/change.ts';
import type { Delta } from '../../model/delta.ts';
import { isWanted } from '../../sources/entry.ts';
import { listTree } from '../../sources/git-tree.ts';
import { isScript } from '../../sources/kinds.ts';
import type { Tree } from '../../sources/tree.ts';

const USUAL_BYTES = 5000;

/** Files of the range, and paths of those that tell about packages. */
export interface RangeStates extends TreeStates {
  readonly manifests: readonly string[];
  /** Size of a file at the start of the range, in bytes; a usual one for those that came later. */
  readonly bytesOf: (name: string) => number;
}

/** States of all files of the range, and the names of those that tell about packages. */
export async function statesBetween(tree: Tree, delta: Delta, config: Config): Promise<RangeStates> {
  const git = tree.git as Git; // both ends of the delta are commits of it
  const [base, head] = [delta.base.commit as string, delta.head.commit as string];
  const [listed, commits] = await Promise.all([listTree(git, base), fileVersions(git, { base, head })]);
  const wanted = (version: FileVersion | undefined) =>
    version !== undefined && isWanted(version.path, config) ? version : undefined;
  const changes = commits.toReversed().map(({ changes: all }) => ({
    changes: all.map(({ before, after }) => ({ before: wanted(before), after: wanted(after) })),
  }));
  const versions = [
    ...listed.flatMap(file => wanted(file) ?? []),
    ...changes.flatMap(commit => commit.changes.flatMap(({ after }) => after ?? [])),
  ];
  const bytes = new Map(listed.map(({ path, size }) => [path, size]));
  const manifests = new Set(versions.map(({ path }) => path).filter(path => !isScript(path)));
  return {
    ...treeStates(
      listed.flatMap(file => wanted(file) ?? []),
      changes,
    ),
    manifests: [...manifests],
    bytesOf: name => bytes.get(name) ?? USUAL_BYTES,
  };
}
