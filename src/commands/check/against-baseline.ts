import { relative, resolve } from 'node:path';
import { findingOf } from '../../baseline/entry.ts';
import type { Earlier } from '../../compare/compare.ts';
import { findRenames } from '../../compare/renames.ts';
import type { LoadedConfig } from '../../config/load.ts';
import { TkpiError } from '../../errors.ts';
import { lastChangeOf } from '../../history/commits.ts';
import { rulerHash } from '../../measure-options.ts';
import type { DeltaSide } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { listTree } from '../../sources/git-tree.ts';
import { openTree, type Tree } from '../../sources/tree.ts';
import { readBaselineAt } from '../baseline/store.ts';
import { measureSide } from '../measure-side.ts';
import { type CommandContext, measureTree } from '../measure-tree.ts';
import { configAt } from './base-config.ts';
import type { CheckedBase, CheckOptions } from './checked-base.ts';
import { sideOf } from './sides.ts';
import { textsOfChanges } from './texts.ts';

/** The base is a committed list of known debt. */
export async function againstBaseline(
  tree: Tree,
  { config }: LoadedConfig,
  file: string,
  options: CheckOptions,
  context: CommandContext,
): Promise<CheckedBase> {
  const path = resolve(context.process.cwd(), file);
  const baseline = readBaselineAt(tree, path, file);
  if (baseline === undefined) throw missing(file);
  const head = await measureSide(tree, 'working tree', { config }, options, context);
  const headSide = sideOf(tree, head, 'working tree');
  const written = tree.git && (await lastChangeOf(tree.git, relative(tree.root, path)));
  const common = { config, head, headSide, baseline: { base: baseline, head: baseline } };
  if (baseline.ruler === head.ruler.hash) {
    const side: DeltaSide = { label: file, source: 'baseline', ruler: baseline.ruler };
    const findings = baseline.entries.map(findingOf);
    const renames = written === undefined ? [] : await renamesSince(tree, written, head);
    const earlier: Earlier = {
      state: 'baseline',
      side,
      findings,
      unanalysable: baseline.unanalysable,
      renames,
    };
    return { ...common, earlier, ruler: [] };
  }
  // another ruler: the commit that wrote the baseline is measured anew, so that only the code is compared
  if (written === undefined || tree.git === undefined) throw notComparable(file);
  const baseTree = await openTree(tree.root, 'this folder', written);
  const snapshot = await measureTree(baseTree, { config }, options, context);
  const side: DeltaSide = { ...sideOf(baseTree, snapshot, file), remeasured: true };
  const then = await configAt(tree.git, written, context.process.cwd());
  const isConfiguration = then.state === 'loaded' && rulerHash(then.loaded.config) === baseline.ruler;
  const cause = isConfiguration ? 'configuration' : 'tool';
  return {
    ...common,
    earlier: { state: 'snapshot', side, snapshot },
    texts: await textsOfChanges({ tree: baseTree, snapshot }, { tree, snapshot: head }),
    ruler: [{ cause, changes: [], state: 'applied' }],
  };
}

/** Files of unchanged content under another name; a cheap look at two lists of hashes. */
async function renamesSince({ git }: Tree, commit: string, head: Snapshot) {
  if (git === undefined) return [];
  const files = await listTree(git, commit);
  return findRenames(files, head.files);
}

function missing(file: string): TkpiError {
  const hint = 'Write it with: tkpi baseline update';
  return new TkpiError('baseline-missing', `The baseline ${file} does not exist.`, hint);
}

function notComparable(file: string): TkpiError {
  return new TkpiError(
    'not-comparable',
    `${file} was measured by another configuration or tkpi, and the commit that wrote it is not here.`,
    'Write it anew where the code is known to be good: tkpi baseline update',
  );
}
