/** A file of the base that has another path in the head. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Paths of the base → paths of the head; those that were not renamed keep theirs. */
export function newName(renames: readonly Rename[]): (path: string) => string {
  const names = new Map(renames.map(({ from, to }) => [from, to]));
  return path => names.get(path) ?? path;
}
