import { createInterface } from 'node:readline';
import type { Process } from '../../model/process.ts';

/** Asks a person. */
export interface Questions {
  /** True for y or yes; anything else, and the end of the input, is no. */
  readonly ask: (question: string) => Promise<boolean>;
  /** What somebody types, without blanks around it; `undefined` at the end of the input. */
  readonly line: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/**
 * Questions go to standard error, one line each is read. Lines are taken from an iterator, because those that come
 * while nobody asks would be lost otherwise.
 *
 * @param signal ends the waiting; then `ask` rejects
 */
export function questions(
  stdin: NodeJS.ReadStream,
  { stderr }: Pick<Process, 'stderr'>,
  signal: AbortSignal,
): Questions {
  // the terminal stays in its line mode, so that Ctrl-C arrives as a signal
  const reader = createInterface({ input: stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const onAbort = (): void => reader.close();
  signal.addEventListener('abort', onAbort, { once: true });
  const line = async (question: string): Promise<string | undefined> => {
    stderr.write(question);
    const { value, done } = await lines.next();
    signal.throwIfAborted();
    if (done) stderr.write('\n');
    return done === true ? undefined : value.trim();
  };
  const ask = async (question: string): Promise<boolean> =>
    /^y(?:es)?$/i.test((await line(`${question} [y/N] `)) ?? '');
  const close = (): void => {
    signal.removeEventListener('abort', onAbort);
    reader.close();
  };
  return { ask, line, close };
}
