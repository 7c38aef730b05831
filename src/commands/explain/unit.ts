import { TkpiError } from '../../errors.ts';
import type { Subject } from '../../explain/subject.ts';
import type { ApplicationResult, Snapshot } from '../../model/snapshot.ts';
import { didYouMean } from '../plan/did-you-mean.ts';

/**
 * The application that --app names; `undefined` without it: then all points are of the whole repository.
 *
 * @throws TkpiError `usage`, `unknown-application`
 */
export function askedUnit(
  name: string | undefined,
  { kind }: Subject,
  { applications }: Snapshot,
): ApplicationResult | undefined {
  if (name === undefined) return undefined;
  if (kind !== 'score' && kind !== 'kpi') {
    throw new TkpiError(
      'usage',
      '--app goes with "score" or a KPI. What a finding or a path costs is told of the whole repository.',
      'Leave --app out, or scan the application alone: tkpi explain … -C path/to/application',
    );
  }
  const found = applications.find(own => own.name === name);
  if (found !== undefined) return found;
  const names = applications.map(own => own.name);
  // scopes are long, and people leave them out: `parser` is `@typescript-eslint/parser`
  const likely = names.find(own => own.endsWith(`/${name}`)) ?? name;
  throw new TkpiError(
    'unknown-application',
    `There is no application ${JSON.stringify(name)} here.`,
    didYouMean(likely, names, 'Applications'),
  );
}
