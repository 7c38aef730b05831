import { distance } from 'fastest-levenshtein';
import { TkpiError } from '../errors.ts';

/** Letters that may differ. */
const FAR = 2;

/**
 * What to say when the first word is no folder to scan (`tkpi <folder>`): it may be a misspelt command. Any other error stays.
 */
export function orMisspelt(error: unknown, word: string | undefined, commands: readonly string[]): unknown {
  if (!(error instanceof TkpiError) || error.code !== 'no-such-path') return error;
  if (word === undefined || commands.includes(word)) return error;
  const [nearest] = commands
    .map(name => ({ name, far: distance(name, word) }))
    .filter(({ name, far }) => far <= FAR && far < name.length / 2)
    .toSorted((one, other) => one.far - other.far);
  if (nearest === undefined) return error;
  return new TkpiError(
    error.code,
    `There is no command and no folder ${JSON.stringify(word)}.`,
    `Did you mean tkpi ${nearest.name}? The commands: tkpi --help`,
  );
}
