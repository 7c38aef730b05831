import { join } from 'node:path';
import { ANALYZERS } from './analyzers/index.ts';
import { openSegments, type SegmentStore } from './cache/segments.ts';
import { type TemporaryFolders, temporaryFolders } from './cache/temporary.ts';
import { treeCache } from './cache/trees.ts';
import type { Config } from './config/schema.ts';
import { TkpiError } from './errors.ts';
import { gatherFacts } from './facts/gather.ts';
import type { AnalyzerRun } from './kpi/aggregate.ts';
import { scoreModel } from './kpi/model.ts';
import { rulerOf } from './kpi/ruler.ts';
import { buildSnapshot, isMeasured } from './kpi/snapshot.ts';
import { startParser, workersFor } from './measure-workers.ts';
import type { Analyzer, AnalyzerInput, AnalyzerOutcome } from './model/analyzer.ts';
import { FACTS_VERSION } from './model/facts.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { FailedFile, SourceSet } from './model/source.ts';
import { collectSources } from './sources/collect.ts';
import { isDirty } from './sources/dirty.ts';
import { fingerprint } from './sources/fingerprint.ts';
import { scopeByConfig } from './sources/kinds.ts';
import { repositoryInfo, type Tree } from './sources/tree.ts';
import type { StartedWorker } from './workers/start.ts';

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
  /** Files that are read from here instead of the tree; see {@link CollectOptions}. */
  readonly instead?: ReadonlyMap<string, string>;
  /** Milliseconds one file may take to parse. */
  readonly fileBudgetMs: number;
  readonly signal: AbortSignal;
  /** Told what is going on; for people, never parsed. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

/** A snapshot, and whether measuring again would give the same one: nothing failed for lack of time or memory. */
export interface Measured {
  readonly snapshot: Snapshot;
  readonly isRepeatable: boolean;
}

/**
 * The left half: one tree → one snapshot. Engines and facts run side by side; an analyzer that needs facts awaits
 * them itself. A tree that was measured before, by the same ruler, is answered from the cache.
 *
 * @throws TkpiError `nothing-to-measure`
 */
export async function measure(tree: Tree, options: MeasureOptions): Promise<Measured> {
  const { config, cacheFolder, version, instead } = options;
  const store = openSegments(cacheFolder && join(cacheFolder, `facts-${FACTS_VERSION}-${version}`));
  // with nothing in store there will be parsing: load the parser while the files are being found
  const started = store.isEmpty ? [startParser()] : [];
  const temporary = temporaryFolders(process.env);
  try {
    const collecting = tree
      .entries(config)
      .then(entries => collectSources(entries, { config, instead, ...tree }));
    const checkingDirty = dirtiness(tree, collecting, config);
    const sources = await collecting;
    if (!sources.files.some(isMeasured)) throw nothingToMeasure(sources);
    const cache = treeCache(cacheFolder);
    const active = activeAnalyzers(config);
    const key = fingerprint(sources, measurementKey(options));
    const known = parseSnapshot(cache.get('snapshots', key));
    const measuring = { sources, active, store, started, temporary, cache, key };
    const { snapshot, isRepeatable } = known
      ? { snapshot: known, isRepeatable: true }
      : await measureSources(measuring, options);
    const repository = repositoryInfo(tree, sources.applications, await checkingDirty);
    return { snapshot: { ...snapshot, repository }, isRepeatable };
  } finally {
    for (const { worker } of started) void worker.terminate();
    temporary.remove();
  }
}

/** One text for all that can move a number, or add a section, while the tree stands still. */
export function measurementKey({ config, details, version }: MeasureOptions): string {
  const { hash } = rulerOf(config, scoreModel(config.score), activeAnalyzers(config));
  return `${version} ${hash} ${[...details].toSorted()}`;
}

/** Hash of the ruler that a configuration gives with this tkpi. */
export function rulerHash(config: Config): string {
  return rulerOf(config, scoreModel(config.score), activeAnalyzers(config)).hash;
}

function activeAnalyzers(config: Config): Analyzer[] {
  return ANALYZERS.filter(({ id }) => config.analyzers[id] !== false);
}

interface Measuring extends Pick<AnalyzerInput, 'sources' | 'cache'> {
  readonly active: readonly Analyzer[];
  readonly store: SegmentStore;
  readonly started: StartedWorker[];
  readonly temporary: TemporaryFolders;
  /** Under which the snapshot is kept. */
  readonly key: string;
}

/** Measures what was collected; nothing of the tree but its files is asked any more. */
async function measureSources(measuring: Measuring, options: MeasureOptions): Promise<Measured> {
  const { sources, active, store, started, temporary, cache, key } = measuring;
  const { config, details, version } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const { inWorkers, parseAll } = workersFor(options, signal, started);
  const gathering = gatherFacts(sources.files.filter(isMeasured), store, parseAll);
  const facts = gathering.then(gathered => gathered.facts);
  facts.catch(() => {}); // reported by `gathering` below, whether an analyzer asks for facts or not
  const temporaryFolder = temporary.create;
  const input: AnalyzerInput = { sources, facts, config, details, cache, inWorkers, temporaryFolder, signal };
  const analyzing = Promise.all(active.map(analyzer => runAnalyzer(analyzer, input)));
  const [runs, gathered] = await Promise.all([analyzing, gathering]).catch(error => {
    stop.abort(); // no engine goes on working for a scan that has ended
    throw error;
  });
  store.save();
  const snapshot = buildSnapshot({ version, config, sources, runs, ...gathered });
  const isRepeatable = mayBeKept(gathered.failed, runs);
  if (isRepeatable) cache.put('snapshots', key, JSON.stringify(snapshot));
  return { snapshot, isRepeatable };
}

/** What failed for lack of time or memory may succeed the next time, and so may an engine. */
function mayBeKept(failed: readonly FailedFile[], runs: readonly AnalyzerRun[]): boolean {
  return (
    failed.every(({ reason }) => reason === 'syntax-error') &&
    runs.every(({ outcome }) => outcome.state !== 'failed' && !('transient' in outcome))
  );
}

function parseSnapshot(text: string | undefined): Snapshot | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Snapshot);
}

/** An analyzer that breaks makes its KPI "not measured"; it never takes the scan down. */
async function runAnalyzer(analyzer: Analyzer, input: AnalyzerInput): Promise<AnalyzerRun> {
  try {
    return { analyzer, outcome: await analyzer.measure(input) };
  } catch (error) {
    if (input.signal.aborted || error instanceof TkpiError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const outcome: AnalyzerOutcome = { state: 'failed', reason };
    return { analyzer, outcome };
  }
}

async function dirtiness(
  { git, commit, hashAlgorithm, isCommit }: Tree,
  sources: Promise<SourceSet>,
  config: Config,
): Promise<boolean | undefined> {
  if (git === undefined || commit === undefined || isCommit) return undefined;
  return isDirty({ git, commit, hashAlgorithm }, sources, scopeByConfig(config)).catch(() => undefined);
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
