import type { WorkerJob, WorkerResult } from '../model/analyzer.ts';
import { type Job, type JobAnswer, READY } from './protocol.ts';
import { type StartedWorker, startWorker } from './start.ts';

export interface PoolOptions {
  /** URL of the task module. */
  readonly task: URL;
  /** Worker threads at most; there are never more than jobs. */
  readonly workers: number;
  /** Milliseconds one job may take before its worker is killed and replaced. */
  readonly budgetMs: number;
  /** Heap of one worker in MB; one that needs more dies alone. */
  readonly heapMb: number;
  readonly signal: AbortSignal;
  /** Workers of the same task that were started ahead; taken from the list as they are used. */
  readonly started?: StartedWorker[];
}

/** A worker gets work in batches of about this size, and always one batch ahead. */
const BATCH_SIZE = 200_000;
const BATCHES_AHEAD = 2;
/** Loading a parser takes half a second, on a busy machine many. */
const START_BUDGET_MS = 120_000;

/**
 * Does jobs in killable worker threads. Parsers hang (2^n on nested `async(`), overflow their stack and run out of
 * memory on hostile code; each of these costs one job and never the scan.
 *
 * @param onResult called once for each job, in no particular order
 */
export function runJobs<Output>(
  jobs: readonly WorkerJob[],
  options: PoolOptions,
  onResult: (index: number, result: WorkerResult<Output>) => void,
): Promise<void> {
  if (jobs.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const queue = jobs.map((_, index) => index).reverse();
    let open = jobs.length;
    const lanes = new Set<Lane>();

    const finish = (error?: Error) => {
      for (const lane of lanes) lane.stop();
      lanes.clear();
      options.signal.removeEventListener('abort', onAbort);
      if (error === undefined) resolve();
      else reject(error);
    };
    const onAbort = () => finish(new Error('aborted'));
    const settle = (index: number, result: WorkerResult<Output>) => {
      onResult(index, result);
      open -= 1;
      if (open === 0) finish();
    };
    const nextBatch = (): Job[] => {
      const batch: Job[] = [];
      let size = 0;
      while (size < BATCH_SIZE && queue.length > 0) {
        const index = queue.pop() as number;
        const job = jobs[index] as WorkerJob;
        size += job.size;
        batch.push({ index, input: job.input() });
      }
      return batch;
    };
    const startLane = () => {
      const lane = createLane({
        options,
        nextBatch,
        onAnswer: answer => settle(answer.index, toResult(answer)),
        onDeath: (state, unfinished, message) => {
          lanes.delete(lane);
          const [guilty, ...innocent] = unfinished;
          queue.push(...innocent.reverse());
          // a worker that dies before its first job will die again: give up on everything it had
          if (guilty === undefined) return finish(new Error(`a worker could not start: ${message}`));
          settle(guilty, state === 'crash' ? { state, message } : { state });
          if (open > 0) startLane();
        },
      });
      lanes.add(lane);
    };

    if (options.signal.aborted) return reject(new Error('aborted'));
    options.signal.addEventListener('abort', onAbort);
    const count = Math.min(options.workers, jobs.length);
    for (let lane = 0; lane < count; lane++) startLane();
  });

  function toResult(answer: JobAnswer): WorkerResult<Output> {
    if (answer.state === 'done') return { state: 'done', output: answer.output as Output };
    return answer;
  }
}

interface LaneOptions {
  readonly options: PoolOptions;
  readonly nextBatch: () => Job[];
  readonly onAnswer: (answer: JobAnswer) => void;
  /** @param unfinished jobs handed out and not answered, the one in work first */
  readonly onDeath: (
    state: 'timeout' | 'out-of-memory' | 'crash',
    unfinished: number[],
    message: string,
  ) => void;
}

interface Lane {
  readonly stop: () => void;
}

/** One worker, its outstanding jobs and its watchdog. */
function createLane({ options, nextBatch, onAnswer, onDeath }: LaneOptions): Lane {
  const { worker, state } = options.started?.pop() ?? startWorker(options.task, options.heapMb);
  /** Sizes of the batches under way; a batch is over when all its jobs are answered. */
  const batches: number[] = [];
  const outstanding: number[] = [];
  let dead = false;
  let suspected = false;
  let lastSign = performance.now();

  const refill = () => {
    while (batches.length < BATCHES_AHEAD) {
      const jobs = nextBatch();
      if (jobs.length === 0) return;
      if (outstanding.length === 0) lastSign = performance.now();
      batches.push(jobs.length);
      outstanding.push(...jobs.map(({ index }) => index));
      worker.postMessage({ jobs });
    }
  };
  const die = (state: 'timeout' | 'out-of-memory' | 'crash', message: string) => {
    if (dead) return;
    stop();
    onDeath(state, outstanding, message);
  };
  const stop = () => {
    dead = true;
    clearInterval(watchdog);
    void worker.terminate();
  };
  // A busy main thread reads answers late. So the first look only suspects; the worker dies at the second.
  const watchdog = setInterval(() => {
    const budget = state.isReady ? options.budgetMs : START_BUDGET_MS;
    const late = outstanding.length > 0 && performance.now() - lastSign > budget;
    if (late && suspected) die('timeout', '');
    suspected = late;
  }, 100);

  worker.on('message', (answer: JobAnswer | typeof READY) => {
    if (dead) return;
    lastSign = performance.now();
    suspected = false;
    if (answer === READY) return;
    outstanding.shift();
    batches[0] = (batches[0] as number) - 1;
    if (batches[0] === 0) batches.shift();
    refill();
    onAnswer(answer);
  });
  worker.on('error', error => {
    const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    die(isMemory ? 'out-of-memory' : 'crash', error.message);
  });
  worker.on('exit', code => die('crash', `the worker ended with ${code}`));
  if (state.death === undefined) refill();
  else queueMicrotask(() => die('crash', state.death ?? ''));
  return { stop };
}
