/**
 * A path as tools write it, in segments: with either slash, of any drive, with `.` and `..` carried out. What leads out of
 * where it begins is left out: only its end can be compared.
 */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.replace(/^file:\/\//, '').split(/[\\/]+/)) {
    if (segment === '' || segment === '.' || /^[A-Za-z]:$/.test(segment)) continue;
    if (segment !== '..') segments.push(segment);
    else segments.pop();
  }
  return segments;
}

/** How many segments two paths have in common, from their ends. */
export function commonEnd(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let common = 0;
  while (common < most && one.at(-1 - common) === other.at(-1 - common)) common += 1;
  return common;
}

/** Does it begin at the top of a file system? */
export function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/]|[a-z][a-z+.-]+:)/.test(path);
}
