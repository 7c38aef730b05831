import type { HistoryConfig } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { Git } from '../../git.ts';
import { authorNamesBetween } from '../../history/participation.ts';
import type { Ends } from './ends.ts';

/**
 * Names of those who took part, sorted; `undefined` when nobody asked for them.
 *
 * @throws TkpiError `names-not-allowed` unless the repository's configuration allows it
 */
export async function namesIfAllowed(
  git: Git,
  { base, head }: Ends,
  isAsked: boolean,
  { names }: HistoryConfig,
): Promise<string[] | undefined> {
  if (!isAsked) return undefined;
  if (names) return authorNamesBetween(git, base.commit, head.commit);
  throw new TkpiError(
    'names-not-allowed',
    '--names lists people, and the configuration of this repository does not allow it.',
    'Those who work here decide: "history": {"names": true} in tkpi.config.json. There are never totals by person.',
  );
}
