import type { Process } from '../model/process.ts';

/** Before this nobody waits for anything. */
const QUIET_MS = 1000;
const INTERVAL_MS = 100;

/** One line on standard error that is written over; only for a person at a terminal. */
export function progressLine(
  process: Pick<Process, 'stderr' | 'env'>,
  quiet: boolean,
): { update: (done: number, total: number, what: string) => void; clear: () => void } {
  const { stderr, env } = process;
  const isShown = stderr.isTTY === true && !quiet && !env.CI && env.TERM !== 'dumb';
  const started = performance.now();
  let last = 0;
  let isDirty = false;
  const update = (done: number, total: number, what: string): void => {
    const now = performance.now();
    if (!isShown || now - started < QUIET_MS || now - last < INTERVAL_MS) return;
    last = now;
    isDirty = true;
    stderr.write(`\r\u001b[K${Math.floor((100 * done) / total)} %  ${done} of ${total} ${what}`);
  };
  const clear = (): void => {
    if (isDirty) stderr.write('\r\u001b[K');
    isDirty = false;
  };
  return { update, clear };
}
