import { TkpiError } from '../errors.ts';
import { nearestOf } from './plan/did-you-mean.ts';

/** Letters that may differ. */
const FAR = 2;

/**
 * What to say when the first word is no folder to scan (`tkpi <folder>`): it may be a misspelt command. Any other error stays.
 */
export function orMisspelt(error: unknown, word: string | undefined, commands: readonly string[]): unknown {
  if (!(error instanceof TkpiError) || error.code !== 'no-such-path') return error;
  if (word === undefined || commands.includes(word)) return error;
  const nearest = nearestOf(word, commands, (far, name) => far <= FAR && far < name.length / 2);
  if (nearest === undefined) return error;
  return new TkpiError(
    error.code,
    `There is no command and no folder ${JSON.stringify(word)}.`,
    `Did you mean tkpi ${nearest}? The commands: tkpi --help`,
  );
}
