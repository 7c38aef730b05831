/** One thing to do in a worker: an item of a task's input. */
export interface Job {
  readonly index: number;
  readonly input: unknown;
}

/** Main thread → worker. */
export interface JobBatch {
  readonly jobs: readonly Job[];
}

/** Worker → main thread, once, when the task module is loaded. */
export const READY = 'ready';

/** Worker → main thread, one for each job, in order. */
export type JobAnswer =
  | { readonly index: number; readonly state: 'done'; readonly output: unknown }
  | { readonly index: number; readonly state: 'too-deep' }
  | { readonly index: number; readonly state: 'crash'; readonly message: string };

/** A module that a worker loads: its `run` does one job. */
export interface TaskModule {
  readonly run: (input: unknown) => unknown;
}
