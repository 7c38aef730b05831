import { availableParallelism } from 'node:os';
import { cacheFolder } from '../cache/folder.ts';
import { measure } from '../measure.ts';
import type { Process } from '../model/process.ts';
import { deliver, parseFormats } from './deliver.ts';
import { open, type Target } from './open.ts';
import { progressLine } from './progress.ts';

export interface ScanOptions extends Target {
  readonly format?: readonly string[];
  readonly cacheDir?: string;
  readonly cache?: boolean;
  readonly workers?: number;
  readonly fileBudget: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
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
  const { tree, loaded } = await open(path, options, process);
  const { config } = loaded;
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
