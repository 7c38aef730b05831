import { spawn } from 'node:child_process';
import type { ProgramEnd, RunProgram } from '../model/program.ts';

/** Of what a program complains, the end. */
const MOST_CHARACTERS = 2000;

/** Runs a program as a child of this process. */
export const runProgram: RunProgram = ({ file, args, cwd, timeoutMs }, signal) =>
  new Promise<ProgramEnd>((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    let complaint = '';
    let aborted: Error | undefined;
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-MOST_CHARACTERS);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ABORT_ERR') aborted = error;
      else resolve({ startError: error.code ?? error.name, complaint });
    });
    child.once('close', (code, killedBy) => {
      if (aborted !== undefined) reject(aborted);
      else resolve({ code: code ?? undefined, killedBy: killedBy ?? undefined, complaint });
    });
  });
