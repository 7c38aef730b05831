import { closest, distance } from 'fastest-levenshtein';
import { TkpiError } from '../../errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * The application that is asked for; `undefined` when none is.
 *
 * @throws TkpiError `unknown-application`
 */
export function applicationNamed(
  name: string | undefined,
  { applications }: Pick<Snapshot, 'applications'>,
): string | undefined {
  if (name === undefined) return undefined;
  const names = applications.map(own => own.name);
  if (names.includes(name)) return name;
  const nearest = closest(name, names);
  const isNear = distance(name, nearest) <= Math.max(2, name.length / 3);
  throw new TkpiError(
    'unknown-application',
    `There is no application ${JSON.stringify(name)}.`,
    isNear ? `Did you mean ${nearest}?` : `Applications: ${names.join(', ')}.`,
  );
}
