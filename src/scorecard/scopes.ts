import type { Snapshot } from '../model/snapshot.ts';
import type { CardScope } from './measure-rule.ts';

/**
 * The repository, and its applications in the order of their folders. A path belongs to the application with the longest root
 * that it lies in: files of exports may be of any kind, and gone.
 *
 * @param prefix folder that is measured, from the top of the repository; empty for the top
 */
export function scopesOf(
  { applications }: Pick<Snapshot, 'applications'>,
  prefix: string,
): {
  readonly repository: CardScope;
  readonly applications: readonly (CardScope & { readonly application: string })[];
} {
  const below = prefix === '' ? '' : `${prefix}/`;
  const roots = applications.toSorted((one, other) => other.root.length - one.root.length);
  const applicationOf = (path: string) =>
    roots.find(({ root }) => root === '.' || path === root || path.startsWith(`${root}/`))?.name;
  const fromTop = (isIn: CardScope['isIn']) => (path: string) =>
    path.startsWith(below) && isIn(path.slice(below.length));
  const all = () => true;
  return {
    repository: { isIn: all, isInFromTop: fromTop(all) },
    applications: applications.map(({ name }) => {
      const isIn = (path: string) => applicationOf(path) === name;
      return { application: name, isIn, isInFromTop: fromTop(isIn) };
    }),
  };
}
