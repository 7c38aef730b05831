import type { ParseAll } from './facts/gather.ts';
import type { MeasureOptions } from './measure-options.ts';
import type { AnalyzerInput } from './model/analyzer.ts';
import { runJobs } from './workers/pool.ts';
import { type StartedWorker, startWorker } from './workers/start.ts';

const FACTS_TASK = import.meta.url.endsWith('.ts')
  ? new URL('../dist/facts/task.js', import.meta.url)
  : new URL('./facts/task.js', import.meta.url);
/** More than any sane file needs. */
export const WORKER_HEAP_MB = 768;

/** Starts a thread that loads the parser, ahead of the files. */
export function startParser(): StartedWorker {
  return startWorker(FACTS_TASK, WORKER_HEAP_MB);
}

/** What analyzers and the facts stage do in worker threads. */
export interface Workers {
  readonly inWorkers: AnalyzerInput['inWorkers'];
  readonly parseAll: ParseAll;
}

/** @param started parsers that were started ahead; taken from the list as they are used */
export function workersFor(
  options: Pick<MeasureOptions, 'workers' | 'fileBudgetMs' | 'onProgress'>,
  signal: AbortSignal,
  started: StartedWorker[] = [],
): Workers {
  const pool = { workers: options.workers, budgetMs: options.fileBudgetMs, heapMb: WORKER_HEAP_MB, signal };
  const inWorkers: AnalyzerInput['inWorkers'] = (task, jobs, onResult) =>
    runJobs(jobs, { ...pool, task, ...(task === FACTS_TASK ? { started } : {}) }, onResult);
  const parseAll: ParseAll = (files, onResult) => {
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
  return { inWorkers, parseAll };
}
