import type { ProgramEnd, RunProgram } from '../../model/program.ts';
import { EngineError } from './engine-error.ts';

export interface RunOptions {
  /** Working folder of the child. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Milliseconds after which the child is ended. */
  readonly timeout: number;
  readonly run: RunProgram;
}

/**
 * Runs jscpd to its end. Its working folder is ours, so no configuration of the scanned tree is in reach, and `jscpd.json` of
 * ours is the only one it is given.
 * @throws EngineError with the reason; an AbortError when the signal fires, which ends the child.
 */
export async function runBinary(binary: string, config: string, options: RunOptions): Promise<void> {
  const args = ['-c', config, '--silent', '--no-tips', '--no-gitignore', '--no-colors'];
  const program = { file: binary, args, cwd: options.folder, timeoutMs: options.timeout };
  const end = await options.run(program, options.signal);
  if (end.code !== 0) throw new EngineError(failure(end, options));
}

/** What went wrong, in one sentence without the name of our temporary folder. */
function failure({ code, killedBy, startError, complaint }: ProgramEnd, options: RunOptions): string {
  if (startError !== undefined) return `jscpd could not be started (${startError})`;
  if (killedBy === 'SIGKILL') {
    return `jscpd was ended: no answer within ${options.timeout / 1000} s, or not enough memory`;
  }
  const words = (complaint.trim().split('\n').at(-1) ?? '').replaceAll(options.folder, '');
  const how = code === undefined ? `signal ${killedBy}` : `exit code ${code}`;
  return words === '' ? `jscpd ended with ${how}` : `jscpd ended with ${how}: ${words}`;
}
