import picomatch from 'picomatch';

/** Asks whether a convention with these paths is about a file; `!src/log.ts` takes a file out again. */
export function isAboutPaths(paths: readonly string[] | undefined): (path: string) => boolean {
  const all = paths ?? [];
  const wanted = all.filter(glob => !glob.startsWith('!'));
  const unwanted = all.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
  const isWanted = wanted.length === 0 ? () => true : picomatch(wanted, { dot: true });
  const isUnwanted = unwanted.length === 0 ? () => false : picomatch(unwanted, { dot: true });
  return path => isWanted(path) && !isUnwanted(path);
}
