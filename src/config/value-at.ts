/** What stands at a path of a value; `undefined` when nothing does. */
export function valueAt(value: unknown, path: ReadonlyArray<string | number>): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string | number, unknown>)[part];
  }
  return found;
}
