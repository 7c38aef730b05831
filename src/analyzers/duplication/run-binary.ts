import { spawn } from 'node:child_process';
import { EngineError } from './engine-error.ts';

export interface RunOptions {
  /** Working folder of the child. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Milliseconds after which the child is ended. */
  readonly timeout: number;
}

/**
 * Runs jscpd to its end, without a shell. Its working folder is ours, so no configuration of the scanned tree is in
 * reach, and `jscpd.json` of ours is the only one it is given.
 * @throws EngineError with the reason; an AbortError when the signal fires, which ends the child.
 */
export function runBinary(binary: string, config: string, options: RunOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, ['-c', config, '--silent', '--no-tips', '--no-gitignore', '--no-colors'], {
      cwd: options.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: options.signal,
      timeout: options.timeout,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-2000);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      const reason = `jscpd could not be started (${error.code ?? error.name})`;
      reject(options.signal.aborted ? error : new EngineError(reason));
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new EngineError(failure(code, signal, complaint, options)));
    });
  });
}

/** What went wrong, in one sentence without the name of our temporary folder. */
function failure(code: number | null, signal: string | null, complaint: string, options: RunOptions): string {
  if (signal === 'SIGKILL') {
    return `jscpd was ended: no answer within ${options.timeout / 1000} s, or not enough memory`;
  }
  const words = (complaint.trim().split('\n').at(-1) ?? '').replaceAll(options.folder, '');
  const how = code === null ? `signal ${signal}` : `exit code ${code}`;
  return words === '' ? `jscpd ended with ${how}` : `jscpd ended with ${how}: ${words}`;
}
