import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LoadedConfig } from '../../config/load.ts';
import { TkpiError } from '../../errors.ts';
import { isShallow } from '../../history/commits.ts';
import type { DeltaSide } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Tree } from '../../sources/tree.ts';
import { sideOf } from '../check/sides.ts';
import type { DiffOptions } from '../diff.ts';
import { measureSide } from '../measure-side.ts';
import type { CommandContext } from '../measure-tree.ts';
import { open } from '../open.ts';
import { readSnapshot } from './read-snapshot.ts';

/** One side of a comparison, measured or read. */
export interface Side {
  readonly side: DeltaSide;
  readonly snapshot: Snapshot;
  /** Absent for a stored snapshot. */
  readonly tree?: Tree;
  /**
   * The commit it was measured at, to measure it anew.
   * @throws TkpiError `not-comparable` when it is not here, or when it was measured with changes that are in no commit
   */
  readonly atItsCommit: () => Promise<{ readonly tree: Tree; readonly loaded: LoadedConfig }>;
}

/**
 * A commit, a stored snapshot (any name of a file that is there), or the folder as it is now.
 *
 * @param name absent: the folder
 * @throws TkpiError `unknown-ref` when it is neither a commit nor a file
 */
export async function openSide(
  name: string | undefined,
  options: DiffOptions,
  context: CommandContext,
): Promise<Side> {
  if (name !== undefined && isFile(resolve(context.process.cwd(), name)))
    return storedSide(name, options, context);
  const { tree, loaded } = await openNamed(name, options, context);
  const label = name ?? 'working tree';
  const snapshot = await measureSide(tree, label, { config: loaded.config }, options, context);
  const side = sideOf(tree, snapshot, label);
  return { side, snapshot, tree, atItsCommit: async () => ({ tree, loaded }) };
}

async function openNamed(
  name: string | undefined,
  { folder, config }: DiffOptions,
  { process }: CommandContext,
) {
  try {
    return await open(folder, { config, ref: name }, process);
  } catch (error) {
    if (!(error instanceof TkpiError) || error.code !== 'unknown-ref') throw error;
    const { tree } = await open(folder, { config: false }, process);
    const isCut = tree.git !== undefined && (await isShallow(tree.git));
    throw new TkpiError(
      'unknown-ref',
      `There is no file or commit ${name}.`,
      isCut
        ? 'This is a shallow clone, where older commits are missing: git fetch --unshallow'
        : 'A side is a commit, branch or tag, or a file written by: tkpi scan -f json=kpi.json',
    );
  }
}

function storedSide(name: string, options: DiffOptions, context: CommandContext): Side {
  const snapshot = readSnapshot(resolve(context.process.cwd(), name), name);
  const { commit, committedAt, dirty } = snapshot.repository ?? {};
  const side: DeltaSide = {
    label: name,
    source: 'snapshot',
    commit,
    committedAt,
    dirty,
    ruler: snapshot.ruler.hash,
  };
  const atItsCommit: Side['atItsCommit'] = async () => {
    if (commit === undefined || dirty !== false) throw notComparable(name, 'it was not measured at a commit');
    try {
      return await open(options.folder, { config: options.config, ref: commit }, context.process);
    } catch (error) {
      if (error instanceof TkpiError && /unknown-ref|not-a-repository/.test(error.code)) {
        throw notComparable(name, `its commit ${commit.slice(0, 7)} is not here`);
      }
      throw error;
    }
  };
  return { side, snapshot, atItsCommit };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function notComparable(name: string, why: string): TkpiError {
  return new TkpiError(
    'not-comparable',
    `${name} was measured by another configuration or tkpi, and can't be measured anew: ${why}.`,
    'Measure both sides with the same tkpi: tkpi scan --ref <commit> -f json=before.json',
  );
}
