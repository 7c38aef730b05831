import type { Application } from '../../../model/source.ts';
import { escapePattern } from './escape-pattern.ts';
import { globPattern } from './glob-pattern.ts';
import type { Zone } from './rule.ts';

/**
 * Layers by the globs of the configuration. A glob is relative to the root, and in a monorepo to each application
 * as well, so that one definition serves applications of the same shape.
 */
export function customZones(
  define: ReadonlyMap<string, readonly string[]>,
  applications: readonly Application[],
): Zone[] {
  const roots = applications.map(({ root }) => root).filter(root => root !== '.');
  return [...define].flatMap(([layer, globs]): Zone[] => {
    if (globs.length === 0) return [];
    const sources = globs.flatMap(glob => {
      const pattern = globPattern(glob.replace(/^\.\//, ''));
      // A glob that begins with any folders reaches into every application by itself.
      const inside = glob.startsWith('**') ? [] : roots;
      return [pattern, ...inside.map(root => pattern.replace('^', () => `^${escapePattern(root)}/`))];
    });
    return [{ layer, pattern: new RegExp(sources.join('|'), 's') }];
  });
}
