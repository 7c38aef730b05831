import { TkpiError } from '../errors.ts';
import type { TrendPoint } from '../model/period.ts';

/** Names that an error lists. */
const LISTED = 20;

/** What tells an application from others. */
type Named = Pick<TrendPoint['applications'][number], 'name' | 'root'>;

/**
 * The application that somebody asked for by its name or its root, as the latest point that has it calls it.
 *
 * @throws TkpiError `unknown-application`, with the names there are
 */
export function findApplication(points: readonly Pick<TrendPoint, 'applications'>[], asked: string): Named {
  const latestFirst = points.toReversed().flatMap(({ applications }) => applications);
  const found =
    latestFirst.find(({ name }) => name === asked) ?? latestFirst.find(({ root }) => root === asked);
  if (found !== undefined) return { name: found.name, root: found.root };
  const names = [...new Set(latestFirst.map(({ name }) => name))].toSorted();
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  const list = names.slice(0, LISTED).join(', ');
  throw new TkpiError(
    'unknown-application',
    `There is no application ${JSON.stringify(asked)} in these periods.`,
    names.length === 0 ? 'Nothing was measured in them.' : `Applications: ${list}${more}.`,
  );
}

/** The same points with that application alone: the one with its root, where there is none the one with its name. */
export function onlyApplication<Point extends Pick<TrendPoint, 'applications'>>(
  points: readonly Point[],
  { name, root }: Named,
): Point[] {
  return points.map(point => {
    const own =
      point.applications.find(application => application.root === root) ??
      point.applications.find(application => application.name === name);
    return { ...point, applications: own === undefined ? [] : [own] };
  });
}
