/** The process that starts programs for another one; it ends with it, and takes its programs along. */
import type { HostAnswer, HostRequest } from './program-host-protocol.ts';
import { runProgram } from './run-program.ts';

const running = new Map<number, AbortController>();

process.on('message', (request: HostRequest) => {
  if ('stop' in request) {
    running.get(request.id)?.abort();
    return;
  }
  const { id, program } = request;
  const abort = new AbortController();
  running.set(id, abort);
  runProgram(program, abort.signal)
    .catch(() => ({ killedBy: 'SIGKILL', complaint: '' }))
    .then(end => {
      running.delete(id);
      const answer: HostAnswer = { id, end };
      if (process.connected) process.send?.(answer);
    });
});
process.on('disconnect', () => {
  for (const abort of running.values()) abort.abort();
});
// Ctrl-C reaches the whole group: whoever asked decides what ends
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
