import { fork } from 'node:child_process';
import type { ProgramEnd, RunProgram } from '../model/program.ts';
import type { HostAnswer, HostRequest } from './program-host-protocol.ts';

const CHILD = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/workers/program-host-child.js', import.meta.url)
  : new URL('./program-host-child.js', import.meta.url);

/** Runs programs through a small process of its own. */
export interface ProgramHost {
  readonly run: RunProgram;
  /** Ends the process, and with it all programs that still run. */
  readonly stop: () => void;
}

/**
 * A small process that starts programs for this one. Starting a program copies the page tables of whoever does: in a process of a
 * gigabyte that takes 70 ms, here 4. For whoever starts hundreds of them.
 */
export function startProgramHost(): ProgramHost {
  const child = fork(CHILD, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const waiting = new Map<number, (end: ProgramEnd) => void>();
  let last = 0;
  let death: string | undefined;
  const die = (why: string) => {
    death ??= why;
    for (const done of waiting.values()) done({ startError: death, complaint: '' });
    waiting.clear();
  };
  child.on('message', ({ id, end }: HostAnswer) => {
    waiting.get(id)?.(end);
    waiting.delete(id);
  });
  child.on('error', error => die(error.message));
  child.on('exit', () => die('the process that starts programs is gone'));

  const run: RunProgram = (program, signal) =>
    new Promise((resolve, reject) => {
      if (death !== undefined) return resolve({ startError: death, complaint: '' });
      last += 1;
      const id = last;
      const send = (request: HostRequest) => child.send(request);
      const onAbort = () => send({ id, stop: true });
      waiting.set(id, end => {
        signal.removeEventListener('abort', onAbort);
        if (signal.aborted) reject(signal.reason);
        else resolve(end);
      });
      send({ id, program });
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort);
    });
  return { run, stop: () => child.disconnect() };
}
