import picomatch from 'picomatch';
import type { Application } from '../../../model/source.ts';
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
    const all = globs.flatMap(glob => [
      glob,
      ...(glob.startsWith('**') ? [] : roots.map(root => inRoot(root, glob))),
    ]);
    const sources = all.map(
      glob => picomatch.makeRe(glob.replace(/^\.\//, ''), { dot: true, noextglob: true }).source,
    );
    return [{ layer, pattern: new RegExp(sources.join('|')) }];
  });
}

/** The root's own name is text, not a pattern. */
function inRoot(root: string, glob: string): string {
  return `${root.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')}/${glob.replace(/^\.\//, '')}`;
}
