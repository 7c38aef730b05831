import { availableParallelism } from 'node:os';
import { cacheFolder } from '../cache/folder.ts';
import { treeCache } from '../cache/trees.ts';
import type { Config } from '../config/schema.ts';
import { measure } from '../measure.ts';
import { type Measured, type MeasureOptions, measurementKey } from '../measure-options.ts';
import type { Process } from '../model/process.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { treeId } from '../sources/git-facts.ts';
import type { Tree } from '../sources/tree.ts';
import { progressLine } from './progress.ts';

/** Options that every measuring command has. */
export interface MeasuringOptions {
  readonly cacheDir?: string;
  readonly cache?: boolean;
  readonly workers?: number;
  readonly fileBudget: number;
  readonly quiet?: boolean;
}

/** What the program gives to a command. */
export interface CommandContext {
  readonly process: Process;
  readonly signal: AbortSignal;
  readonly version: string;
  /** The only clock. */
  readonly now: () => Date;
}

/** What to measure a tree with. */
export interface Measuring {
  readonly config: Config;
  readonly details?: readonly string[];
  /** Files that are read from here instead of the tree. */
  readonly instead?: ReadonlyMap<string, string>;
  /** Reads the exports that belong to the tree; absent for commits and comparisons, which have none. */
  readonly readImports?: MeasureOptions['readImports'];
}

/**
 * Measures a tree for a command: cache, threads and progress as its options say. A commit that was measured before is
 * answered from the cache without looking into its files.
 */
export async function measureTree(
  tree: Tree,
  given: Measuring,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Snapshot> {
  const progress = progressLine(context.process, options.quiet ?? false);
  const measuring = { ...measureOptions(given, options, context), onProgress: progress.update };
  const kept = await keptCommit(tree, measuring);
  if (kept.known !== undefined) return kept.known;
  const measured = await measure(tree, measuring).finally(progress.clear);
  kept.keep(measured);
  return measured.snapshot;
}

/** What the cache knows of a commit. */
export interface KeptCommit {
  readonly known: Snapshot | undefined;
  /** Keeps a measurement that would come out the same again. */
  readonly keep: (measured: Measured) => void;
}

/** Asks the cache for a tree; it knows commits only. */
export async function keptCommit(tree: Tree, measuring: MeasureOptions): Promise<KeptCommit> {
  const cache = treeCache(measuring.cacheFolder);
  const key = await commitKey(tree, measuring);
  const known = key && cache.get('commits', key);
  return {
    known: known ? atCommit(JSON.parse(known) as Snapshot, tree) : undefined,
    keep: ({ snapshot, isRepeatable }) => {
      if (key !== undefined && isRepeatable) cache.put('commits', key, JSON.stringify(snapshot));
    },
  };
}

/** The options of a command as those of a measurement, without progress. */
export function measureOptions(
  { config, details = [], instead, readImports }: Measuring,
  options: MeasuringOptions,
  { process, signal, version }: CommandContext,
): MeasureOptions {
  const folder = options.cacheDir ?? cacheFolder(process.env, process.platform);
  return {
    ...{ version, config, instead, readImports, signal },
    details: new Set(details),
    cacheFolder: options.cache === false ? undefined : folder,
    workers: options.workers ?? defaultWorkers(availableParallelism()),
    fileBudgetMs: options.fileBudget,
  };
}

/** All that the measurement of a commit depends on; `undefined` for a working tree. */
async function commitKey(tree: Tree, measuring: MeasureOptions): Promise<string | undefined> {
  const { git, commit, isCommit, fallbackName } = tree;
  const id = isCommit && git && commit ? await treeId(git, commit) : undefined;
  return id && JSON.stringify([id, fallbackName, measurementKey(measuring), [...(measuring.instead ?? [])]]);
}

/** Two commits may have the same tree. */
function atCommit(snapshot: Snapshot, { commit, committedAt }: Tree): Snapshot {
  const { repository } = snapshot;
  return { ...snapshot, repository: repository && { ...repository, commit, committedAt } };
}

/**
 * One parser thread up to three cores: the clone engine and V8's own threads fill the others, and each further
 * thread warms up its code anew.
 */
function defaultWorkers(cores: number): number {
  return Math.max(1, Math.min(4, Math.floor(cores / 2)));
}
