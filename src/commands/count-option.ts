import { Option } from 'commander';
import { TkpiError } from '../errors.ts';

/**
 * An option that takes a whole number from 1 on.
 *
 * @throws TkpiError `usage` when it is given anything else
 */
export function count(flags: string, description: string): Option {
  return new Option(flags, description).argParser(value => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1 || number > 3_600_000) {
      throw new TkpiError(
        'usage',
        `${flags.split(' ')[0]} takes a whole number from 1 on, not ${JSON.stringify(value)}.`,
        `For example: ${flags.split(' ')[0]} 5`,
      );
    }
    return number;
  });
}
