import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { cacheFolder } from '../cache/folder.ts';
import { loadConfig } from '../config/load.ts';
import { measure } from '../measure.ts';
import type { Process } from '../model/process.ts';
import { openTree } from '../sources/tree.ts';
import { deliver, parseFormats } from './deliver.ts';
import { progressLine } from './progress.ts';

export interface ScanOptions {
  readonly format?: readonly string[];
  /** A file; false for `--no-config`; absent or true otherwise. */
  readonly config?: string | boolean;
  readonly cacheDir?: string;
  readonly cache?: boolean;
  readonly workers?: number;
  readonly fileBudget: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly ref?: string;
  readonly detail: readonly string[];
  readonly top: number;
}

export interface CommandContext {
  readonly process: Process;
  readonly signal: AbortSignal;
  readonly version: string;
}

/** `tkpi scan`: measures one tree and writes the requested reports. */
export async function scan(
  path: string | undefined,
  options: ScanOptions,
  context: CommandContext,
): Promise<void> {
  const { process, signal, version } = context;
  const started = performance.now();
  const formats = parseFormats(options.format ?? [], options.quiet ?? false);
  const tree = await openTree(resolve(process.cwd(), path ?? '.'), path ?? 'this folder', options.ref);
  const { config } = loadConfig({
    readOther: tree.readHere,
    file: typeof options.config === 'string' ? options.config : undefined,
    off: options.config === false,
    cwd: process.cwd(),
  });
  const progress = progressLine(process, options.quiet ?? false);
  if (tree.gitRefusal) process.stderr.write(`tkpi: scanning without git, which says: ${tree.gitRefusal}\n`);
  const snapshot = await measure(tree, {
    version,
    config,
    details: new Set(options.detail),
    cacheFolder:
      options.cache === false ? undefined : (options.cacheDir ?? cacheFolder(process.env, process.platform)),
    workers: options.workers ?? defaultWorkers(availableParallelism()),
    fileBudgetMs: options.fileBudget,
    signal,
    onProgress: progress.update,
  }).finally(progress.clear);
  await deliver(formats, snapshot, {
    process,
    color: options.color,
    verbose: options.verbose ?? false,
    top: options.top,
    durationMs: performance.now() - started,
  });
}

/**
 * One parser thread up to three cores: the clone engine and V8's own threads fill the others, and each further
 * thread warms up its code anew.
 */
function defaultWorkers(cores: number): number {
  return Math.max(1, Math.min(4, Math.floor(cores / 2)));
}
