import picomatch from 'picomatch';
import { TkpiError } from '../../errors.ts';
import type { AskedPaths } from '../../evidence/build-evidence.ts';

/** A folder stands for all that is in it. */
export function askedPaths(globs: readonly string[] | undefined): AskedPaths | undefined {
  if (globs === undefined) return undefined;
  const patterns = globs.flatMap(glob => {
    const path = glob.replace(/^\.\//, '').replace(/\/$/, '');
    return [path, `${path}/**`];
  });
  return { globs, matches: picomatch(patterns, { dot: true }) };
}

/** Neither a file nor a debt of the change lies there. */
export function nothingAsked({ globs }: AskedPaths, files: number): TkpiError {
  return new TkpiError(
    'no-such-paths',
    `None of the ${files} files of this change matches --paths ${globs.join(' ')}, and no debt changed there.`,
    'Globs are relative to the measured folder, in quotes: --paths "src/billing/**"',
  );
}
