import { countedLines } from './analyzers/duplication/counted-lines.ts';
import type { TraceAnswer } from './facts/trace-task.ts';
import type { MeasureOptions } from './measure-options.ts';
import { WORKER_HEAP_MB } from './measure-workers.ts';
import type { WorkerResult } from './model/analyzer.ts';
import type { TraceOutcome } from './model/trace.ts';
import { runJobs } from './workers/pool.ts';
import { type StartedWorker, startWorker } from './workers/start.ts';

const TRACE_TASK = import.meta.url.endsWith('.ts')
  ? new URL('../dist/facts/trace-task.js', import.meta.url)
  : new URL('./facts/trace-task.js', import.meta.url);

/** A file that was measured, and its text. */
export interface TracedText {
  readonly path: string;
  readonly text: string;
}

type Tracing = Pick<MeasureOptions, 'workers' | 'fileBudgetMs' | 'config' | 'signal'>;

/** Starts a thread that loads the parser while the tree is measured; loading takes longer than tracing. */
export function startTracer(): StartedWorker {
  return startWorker(TRACE_TASK, WORKER_HEAP_MB);
}

/**
 * Traces single files of a tree in killable worker threads: a file that hangs the parser costs its time budget and no more.
 *
 * @param started threads that were started ahead; taken from the list as they are used
 * @returns an outcome for each file, by path
 */
export async function traceFiles(
  files: readonly TracedText[],
  { workers, fileBudgetMs, config, signal }: Tracing,
  started: StartedWorker[],
): Promise<Map<string, TraceOutcome>> {
  const withNested = config.complexity.cognitiveVariant === 'whitepaper';
  const jobs = files.map(({ path, text }) => ({
    size: text.length,
    input: () => ({ path, text, withNested }),
  }));
  const outcomes = new Map<string, TraceOutcome>();
  const pool = { task: TRACE_TASK, workers, budgetMs: fileBudgetMs, heapMb: WORKER_HEAP_MB, signal, started };
  await runJobs<TraceAnswer>(jobs, pool, (index, result) => {
    outcomes.set((files[index] as TracedText).path, outcomeOf(result));
  });
  return outcomes;
}

function outcomeOf(result: WorkerResult<TraceAnswer>): TraceOutcome {
  if (result.state === 'crash') return { state: 'failed', reason: result.message };
  if (result.state !== 'done') return { state: 'failed', reason: result.state };
  const answer = result.output;
  if (answer.state === 'failed') return answer;
  const { facts, functions } = answer;
  const lines = [...countedLines(facts, () => '').lines];
  return { state: 'traced', trace: { lines: facts.lines.total, functions, countedLines: lines } };
}
