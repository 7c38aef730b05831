import { Worker } from 'node:worker_threads';
import { READY } from './protocol.ts';

/** `ts.createSourceFile` needs 32–64 MB of stack for 20,000 nested brackets. */
const STACK_MB = 64;

/** Beside `src/**.ts` (tests) the workers still run the built code. */
const WORKER_URL = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/workers/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** A worker and what is known of it so far. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly state: {
    /** Its task module is loaded. */
    isReady: boolean;
    /** Why it ended, when it ended before it had work. */
    death?: string;
  };
}

/** Starts a worker thread that loads a task module; loading takes longer than everything before the first job. */
export function startWorker(task: URL, heapMb: number): StartedWorker {
  const worker = new Worker(WORKER_URL, {
    workerData: { task: task.href },
    resourceLimits: { stackSizeMb: STACK_MB, maxOldGenerationSizeMb: heapMb },
  });
  const state: StartedWorker['state'] = { isReady: false };
  worker.on('message', message => {
    if (message === READY) state.isReady = true;
  });
  worker.on('error', error => {
    state.death = error.message;
  });
  return { worker, state };
}
