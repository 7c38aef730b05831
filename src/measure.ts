import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANALYZERS } from './analyzers/index.ts';
import { openSegments } from './cache/segments.ts';
import { treeCache } from './cache/trees.ts';
import type { Config } from './config/schema.ts';
import { TkpiError } from './errors.ts';
import { gatherFacts, type ParseAll } from './facts/gather.ts';
import type { AnalyzerRun } from './kpi/aggregate.ts';
import { buildSnapshot, isMeasured } from './kpi/snapshot.ts';
import type { Analyzer, AnalyzerInput, AnalyzerOutcome } from './model/analyzer.ts';
import { FACTS_VERSION } from './model/facts.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { SourceSet } from './model/source.ts';
import { collectSources } from './sources/collect.ts';
import { isDirty } from './sources/dirty.ts';
import { repositoryInfo, type Tree } from './sources/tree.ts';
import { runJobs } from './workers/pool.ts';

/** How to measure; nothing in here moves a number. */
export interface MeasureOptions {
  readonly version: string;
  readonly config: Config;
  /** `functions`, `graph`, `maintainability`. */
  readonly details: ReadonlySet<string>;
  /** Absent: nothing is kept between runs. */
  readonly cacheFolder?: string;
  /** Parser threads. */
  readonly workers: number;
  /** Milliseconds one file may take to parse. */
  readonly fileBudgetMs: number;
  readonly signal: AbortSignal;
  /** Told what is going on; for people, never parsed. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

const FACTS_TASK = import.meta.url.endsWith('.ts')
  ? new URL('../dist/facts/task.js', import.meta.url)
  : new URL('./facts/task.js', import.meta.url);
const WORKER_HEAP_MB = 768;

/**
 * The left half: one tree → one snapshot. Engines and facts run side by side; an analyzer that needs facts awaits
 * them itself.
 *
 * @throws TkpiError `nothing-to-measure`
 */
export async function measure(tree: Tree, options: MeasureOptions): Promise<Snapshot> {
  const { config } = options;
  const collecting = tree.entries(config).then(entries => collectSources(entries, { config, ...tree }));
  const checkingDirty = dirtiness(tree, collecting);
  const sources = await collecting;
  if (!sources.files.some(isMeasured)) throw nothingToMeasure(sources);

  const store = openSegments(
    options.cacheFolder && join(options.cacheFolder, `facts-${FACTS_VERSION}-${options.version}`),
  );
  const { workers, fileBudgetMs: budgetMs, signal } = options;
  const inWorkers: AnalyzerInput['inWorkers'] = (task, jobs, onResult) =>
    runJobs(jobs, { task, workers, budgetMs, heapMb: WORKER_HEAP_MB, signal }, onResult);
  const gathering = gatherFacts(sources.files.filter(isMeasured), store, parseInWorkers(options, inWorkers));
  const temporary = temporaryFolders();
  try {
    const input: AnalyzerInput = {
      sources,
      facts: gathering.then(({ facts }) => facts),
      config,
      details: options.details,
      cache: treeCache(options.cacheFolder),
      inWorkers,
      temporaryFolder: temporary.create,
      signal,
    };
    const active = ANALYZERS.filter(({ id }) => config.analyzers[id] !== false);
    const runs = await Promise.all(active.map(analyzer => runAnalyzer(analyzer, input)));
    const { facts, failed } = await gathering;
    store.save();
    const repository = repositoryInfo(tree, sources.applications, await checkingDirty);
    return buildSnapshot({ version: options.version, config, repository, sources, facts, failed, runs });
  } finally {
    temporary.remove();
  }
}

/** An analyzer that breaks makes its KPI "not measured"; it never takes the scan down. */
async function runAnalyzer(analyzer: Analyzer, input: AnalyzerInput): Promise<AnalyzerRun> {
  try {
    return { analyzer, outcome: await analyzer.measure(input) };
  } catch (error) {
    if (input.signal.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const outcome: AnalyzerOutcome = { state: 'failed', reason };
    return { analyzer, outcome };
  }
}

function parseInWorkers(options: MeasureOptions, inWorkers: AnalyzerInput['inWorkers']): ParseAll {
  return (files, onResult) => {
    let done = 0;
    const jobs = files.map(file => ({
      size: file.bytes,
      input: () => ({ path: file.path, text: file.read() }),
    }));
    return inWorkers<string>(FACTS_TASK, jobs, (index, result) => {
      done += 1;
      options.onProgress?.(done, files.length, 'files read');
      onResult(files[index] as (typeof files)[number], result);
    });
  };
}

async function dirtiness(tree: Tree, sources: Promise<SourceSet>): Promise<boolean | undefined> {
  if (tree.git === undefined || tree.commit === undefined || tree.isCommit) return undefined;
  return isDirty(tree.git, tree.commit, sources, tree.hashAlgorithm).catch(() => undefined);
}

function nothingToMeasure({ files, skipped }: SourceSet): TkpiError {
  const seen = files.length + skipped.length;
  return new TkpiError(
    'nothing-to-measure',
    seen === 0
      ? 'Nothing to measure: there is no TypeScript or JavaScript file here.'
      : `Nothing to measure: all ${seen} script files here are generated, vendored or skipped.`,
    seen === 0
      ? 'Give the folder of a TypeScript or JavaScript repository: tkpi scan path/to/repository'
      : 'Say which files are yours: "kinds": {"production": ["dist/**"]} in tkpi.config.json',
  );
}

/** Private folders outside the scanned tree, made when asked for. */
function temporaryFolders(): { create: () => string; remove: () => void } {
  const folders: string[] = [];
  const create = (): string => {
    const folder = join(tmpdir(), `tkpi-${process.pid}-${randomUUID()}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    folders.push(folder);
    return folder;
  };
  const remove = (): void => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { create, remove };
}
