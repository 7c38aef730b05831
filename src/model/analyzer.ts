import type { Config } from '../config/schema.ts';
import type { CoverageCounts } from './coverage.ts';
import type { FileFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Measurement, MetricDef } from './metric.ts';
import type { RunProgram } from './program.ts';
import type { SourceSet } from './source.ts';
import type { TreeImports } from './tree-imports.ts';

/** Facts of every file that could be parsed, by path. */
export type FactsByPath = ReadonlyMap<string, FileFacts>;

/** A small store for whole-tree results. A miss and a broken entry are the same: `undefined`. */
export interface Cache {
  /** @param key any string that names all inputs; it is hashed. */
  readonly get: (namespace: string, key: string) => string | undefined;
  readonly put: (namespace: string, key: string, value: string) => void;
}

/** One call of a task in a worker. */
export interface WorkerJob {
  /** Bytes or the like: how much work it is, to fill batches evenly. */
  readonly size: number;
  /** Called when the job is handed out, so that inputs need not lie in memory all at once. */
  readonly input: () => unknown;
}

/** What became of it. */
export type WorkerResult<Output> =
  | { readonly state: 'done'; readonly output: Output }
  | { readonly state: 'too-deep' | 'timeout' | 'out-of-memory' }
  | { readonly state: 'crash'; readonly message: string };

/** All an analyzer may look at. */
export interface AnalyzerInput {
  readonly sources: SourceSet;
  /**
   * Facts by path, of all kinds of files. A promise, because facts and engines run at the same time: an analyzer
   * that starts a child process starts it first and awaits the facts after.
   */
  readonly facts: Promise<FactsByPath>;
  readonly config: Config;
  /** Detail sections the user asked for: `functions`, `graph`, `maintainability`. */
  readonly details: ReadonlySet<string>;
  readonly cache: Cache;
  /** Exports that belong to this tree; absent where commits or two sides are measured. */
  readonly imports?: TreeImports;
  /**
   * Does jobs in killable worker threads, so that code that hangs or crashes an engine costs one job.
   *
   * @param task URL of a module whose `run(input)` does one job
   * @param onResult called once for each job, in no particular order
   */
  readonly inWorkers: <Output>(
    task: URL,
    jobs: readonly WorkerJob[],
    onResult: (index: number, result: WorkerResult<Output>) => void,
  ) => Promise<void>;
  /** Runs a program of ours to its end. */
  readonly runProgram: RunProgram;
  /** A private, empty folder outside the scanned tree, removed after the scan. */
  readonly temporaryFolder: () => string;
  /** Aborted on Ctrl-C and when the scan fails; child processes must end with it. */
  readonly signal: AbortSignal;
}

/** What an analyzer answers. Not run is not zero: `skipped` and `failed` carry the reason that reports show. */
export type AnalyzerOutcome =
  | {
      readonly state: 'complete';
      readonly measurements: readonly Measurement[];
      readonly findings: readonly Finding[];
      /** Whole sentences for the reader: limits of the measurement, for example "only import cycles count". */
      readonly notices?: readonly string[];
      /** What the tests ran of each production file; only of the analyzer of coverage. */
      readonly files?: ReadonlyMap<string, CoverageCounts>;
      /** Something is missing for lack of time or memory: the next run may have it, so nothing of this is kept. */
      readonly transient?: true;
      /** Detail sections of the snapshot, only when asked for (`edges` of `--detail graph`). */
      readonly details?: Readonly<Record<string, unknown>>;
    }
  | { readonly state: 'skipped'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * One analyzer. It measures; it never scores, prints or reads a baseline. A measurement whose metric has the
 * analyzer's `kpi` id and two counts is the KPI; its findings' masses add up exactly to the numerator.
 */
export interface Analyzer {
  /** Lower-case word, also the prefix of its findings' ids. */
  readonly id: string;
  readonly title: string;
  /** Id of the KPI it feeds; absent when it has metrics only. */
  readonly kpi?: string;
  /** Name and exact version of what measures; part of the ruler. */
  readonly engine: string;
  readonly metrics: readonly MetricDef[];
  /** Does the configuration ask for it? One that nobody asks for is no part of the ruler. Absent: always. */
  readonly isAskedFor?: (config: Config) => boolean;
  /** Should not throw: a throw is reported as `failed` with the error's message. */
  readonly measure: (input: AnalyzerInput) => Promise<AnalyzerOutcome>;
}
