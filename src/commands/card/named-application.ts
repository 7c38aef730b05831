import { TkpiError } from '../../errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { didYouMean } from '../plan/did-you-mean.ts';

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
  throw new TkpiError(
    'unknown-application',
    `There is no application ${JSON.stringify(name)}.`,
    didYouMean(name, names, 'Applications'),
  );
}
