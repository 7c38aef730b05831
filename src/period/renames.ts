import type { FileChanges } from '../model/delta.ts';

type Renames = FileChanges['renamed'];

/** Path at the start of the period → path at its end: its own, unless it was renamed. */
export function laterPath(renamed: Renames): (path: string) => string {
  const byFrom = new Map(renamed.map(({ from, to }) => [from, to]));
  return path => byFrom.get(path) ?? path;
}

/** Path at the end → path at the start; `undefined` for a new file that has the name of one that was renamed. */
export function earlierPath(renamed: Renames): (path: string) => string | undefined {
  const byTo = new Map(renamed.map(({ from, to }) => [to, from]));
  const gone = new Set(byTo.values());
  return path => byTo.get(path) ?? (gone.has(path) ? undefined : path);
}
