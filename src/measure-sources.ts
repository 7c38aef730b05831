import type { SegmentStore } from './cache/segments.ts';
import type { TemporaryFolders } from './cache/temporary.ts';
import { TkpiError } from './errors.ts';
import { type GatheredFacts, gatherFacts } from './facts/gather.ts';
import type { AnalyzerRun } from './kpi/aggregate.ts';
import { buildSnapshot, isMeasured } from './kpi/snapshot.ts';
import type { Measured, MeasureOptions } from './measure-options.ts';
import { workersFor } from './measure-workers.ts';
import type { Analyzer, AnalyzerInput, AnalyzerOutcome } from './model/analyzer.ts';
import type { RunProgram } from './model/program.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { FailedFile } from './model/source.ts';
import { runProgram } from './workers/run-program.ts';
import type { StartedWorker } from './workers/start.ts';

/** What is measured, and with which helpers. */
export interface Measuring extends Pick<AnalyzerInput, 'sources' | 'cache' | 'imports'> {
  readonly active: readonly Analyzer[];
  /** Analyzers that are not run because nobody reads them, and why. */
  readonly idle?: { readonly ids: ReadonlySet<string>; readonly reason: string };
  readonly store: SegmentStore;
  /** Parsers that were started ahead. */
  readonly started: StartedWorker[];
  readonly temporary: TemporaryFolders;
  /** Under which the snapshot is kept. */
  readonly key: string;
  /** Starts programs; absent: this process does. */
  readonly runProgram?: RunProgram;
  /** Facts that somebody else is gathering; absent: they are gathered, and stored, here. */
  readonly gathering?: Promise<GatheredFacts>;
}

/**
 * Measures what was collected; nothing of the tree but its files is asked any more. What was measured before, by the same
 * ruler, is answered from the cache.
 */
export async function measureSources(measuring: Measuring, options: MeasureOptions): Promise<Measured> {
  const known = parseSnapshot(measuring.cache.get('snapshots', measuring.key));
  return known ? { snapshot: known, isRepeatable: true } : measureAnew(measuring, options);
}

async function measureAnew(measuring: Measuring, options: MeasureOptions): Promise<Measured> {
  const { sources, active, imports, idle, store, started, temporary, cache, key } = measuring;
  const { config, details, version } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const { inWorkers, parseAll } = workersFor(options, signal, started);
  const gathering = measuring.gathering ?? gatherFacts(sources.files.filter(isMeasured), store, parseAll);
  const facts = gathering.then(gathered => gathered.facts);
  facts.catch(() => {}); // reported by `gathering` below, whether an analyzer asks for facts or not
  const temporaryFolder = temporary.create;
  const input: AnalyzerInput = {
    ...{ sources, facts, config, details, cache, imports, inWorkers, temporaryFolder, signal },
    runProgram: measuring.runProgram ?? runProgram,
  };
  const analyzing = active.map(async analyzer =>
    idle?.ids.has(analyzer.id)
      ? { analyzer, outcome: { state: 'skipped' as const, reason: idle.reason } }
      : runAnalyzer(analyzer, input),
  );
  const [runs, gathered] = await Promise.all([Promise.all(analyzing), gathering]).catch(async error => {
    stop.abort(); // no engine goes on working for a scan that has ended
    await Promise.allSettled(analyzing); // nor writes into a folder that is about to go
    throw error;
  });
  if (measuring.gathering === undefined) store.save();
  const snapshot = buildSnapshot({
    ...{ version, config, sources, runs, imports: imports?.states },
    ...gathered,
  });
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
