import { TkpiError } from '../../errors.ts';
import type { Process } from '../../model/process.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import { type Questions, questions } from '../init/ask.ts';

/** An answer that was understood, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

/** Asks one thing until the answer can be used. */
export type Ask = <Value>(question: string, read: (answer: string) => Read<Value>) => Promise<Value>;

/**
 * Somebody at a terminal.
 *
 * @param missing what has to be asked, as options
 * @throws TkpiError `ledger-unanswered` when there is no terminal
 */
export function someone(
  process: Process,
  signal: AbortSignal,
  missing: readonly string[],
  example: string,
): Questions {
  const { stdin } = process;
  if (stdin?.isTTY === true) return questions(stdin, process, signal);
  const [last = '', ...others] = missing.toReversed();
  const list = others.length === 0 ? `${last} is` : `${others.toReversed().join(', ')} and ${last} are`;
  throw new TkpiError(
    'ledger-unanswered',
    `Nothing was written: ${list} missing, and there is no terminal to ask on.`,
    `Give all of it:\n      ${example}`,
  );
}

/** @throws TkpiError `ledger-unanswered` at the end of the input */
export function askWith(asked: Questions, { stderr }: Pick<Process, 'stderr'>): Ask {
  return async (question, read) => {
    for (;;) {
      const answer = await asked.line(`${question}\n> `);
      if (answer === undefined) {
        throw new TkpiError(
          'ledger-unanswered',
          'Nothing was written: the answers ended too early.',
          'Run it again.',
        );
      }
      const found = read(answer);
      if ('value' in found) return found.value;
      stderr.write(`  ${escapeTerminal(found.fault)}\n`);
    }
  };
}

/** Something in words, not nothing. */
export function required(answer: string): Read<string> {
  return answer === '' ? { fault: 'a few words are needed' } : { value: answer };
}

/** `@lin, @mara`; an `@` that was left out is put there. */
export function handleList(answer: string): Read<string[]> {
  const value = words(answer).map(word => (word.startsWith('@') ? word : `@${word}`));
  return value.length === 0 ? { fault: 'a handle such as @lin is needed' } : { value };
}

export function words(answer: string): string[] {
  return answer.split(/[\s,]+/).filter(word => word !== '');
}
