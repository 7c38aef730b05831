import { parentPort, workerData } from 'node:worker_threads';
import { type JobAnswer, type JobBatch, READY, type TaskModule } from './protocol.ts';

/** The thread's side: loads one task module and answers job by job, so that the pool knows which one hangs. */
const port = parentPort;
if (port === null) throw new Error('worker.ts runs in a worker thread only');
const task = (await import(String(workerData.task))) as TaskModule;

async function answer(index: number, input: unknown): Promise<JobAnswer> {
  try {
    return { index, state: 'done', output: await task.run(input) };
  } catch (error) {
    // the parser and the walk recurse as deep as the code does: even 64 MB of stack have an end
    if (error instanceof RangeError && /call stack/i.test(error.message)) return { index, state: 'too-deep' };
    return { index, state: 'crash', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A batch may arrive while a job of the one before is awaited: jobs are answered in the order they came. */
let work = Promise.resolve();
port.on('message', ({ jobs }: JobBatch) => {
  work = work.then(async () => {
    for (const { index, input } of jobs) port.postMessage(await answer(index, input));
  });
});
port.postMessage(READY);
