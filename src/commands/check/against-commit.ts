import { parseBaseline } from '../../baseline/parse.ts';
import type { Earlier } from '../../compare/compare.ts';
import type { LoadedConfig } from '../../config/load.ts';
import { TkpiError } from '../../errors.ts';
import { type Base, findBase } from '../../history/base.ts';
import type { Baseline } from '../../model/baseline.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { readCommitFiles } from '../../sources/commit-files.ts';
import { openTree, type Tree } from '../../sources/tree.ts';
import { readBaseline } from '../baseline/store.ts';
import { measureSide } from '../measure-side.ts';
import { type CommandContext, type Measuring, measureTree } from '../measure-tree.ts';
import { withoutCode } from '../without-code.ts';
import { baseMeasuring } from './base-measuring.ts';
import type { CheckedBase, CheckOptions } from './checked-base.ts';
import { pendingChange } from './pending-change.ts';
import { sideOf } from './sides.ts';
import { textsOfChanges } from './texts.ts';

/** The base is a commit: both trees are measured with the base's configuration. */
export async function againstCommit(
  tree: Tree,
  here: LoadedConfig,
  options: CheckOptions,
  context: CommandContext,
): Promise<CheckedBase> {
  const { git } = tree;
  if (git === undefined) throw notARepository(tree);
  const found = await findBase(git, options.base, context.process.env);
  const measuring = await baseMeasuring(tree, here, found, options, context);
  const baseTree = await openTree(tree.root, 'this folder', found.commit);
  // one after the other: each of them uses all cores
  const head = await measureSide(tree, 'working tree', measuring, options, context);
  const base = await measureBase(baseTree, measuring, head, options, context);
  const earlier: Earlier = { state: 'snapshot', side: sideOf(baseTree, base, found.label), snapshot: base };
  return {
    config: measuring.config,
    earlier,
    head,
    headSide: sideOf(tree, head, 'working tree'),
    texts: await textsOfChanges({ tree: baseTree, snapshot: base }, { tree, snapshot: head }),
    ruler: await pendingChange(tree, here, measuring, options, context),
    baseline: await committedBaselines(tree, found, measuring),
  };
}

/** A base without code has no debt: everything is new. */
async function measureBase(
  tree: Tree,
  measuring: Measuring,
  head: Snapshot,
  options: CheckOptions,
  context: CommandContext,
): Promise<Snapshot> {
  try {
    return await measureTree(tree, measuring, options, context);
  } catch (error) {
    if (error instanceof TkpiError && error.code === 'nothing-to-measure') return withoutCode(head, tree);
    throw error;
  }
}

async function committedBaselines(
  tree: Tree,
  { commit, label }: Base,
  { config }: Measuring,
): Promise<{ base?: Baseline; head?: Baseline }> {
  const file = config.gate.baseline;
  const before = tree.git && (await readCommitFiles(tree.git, commit, [file])).get(file);
  return {
    base: before === undefined ? undefined : parseBaseline(before, `${label}:${file}`),
    head: readBaseline({ tree, file }),
  };
}

function notARepository({ gitRefusal }: Tree): TkpiError {
  return new TkpiError(
    'not-a-repository',
    gitRefusal === undefined
      ? 'This folder is not in a git repository, so it has no base.'
      : `git refuses this folder: ${gitRefusal}`,
    'Compare with a file: tkpi check --baseline tkpi-baseline.jsonl',
  );
}
