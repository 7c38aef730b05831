import type { Config } from '../../config/schema.ts';
import type { SettingChange } from '../../model/delta.ts';

/** Settings that differ, sorted by their place; lists and values as JSON text. */
export function settingChanges(before: Config, after: Config): SettingChange[] {
  const one = leaves({ ...before, $schema: undefined });
  const other = leaves({ ...after, $schema: undefined });
  return [...new Set([...one.keys(), ...other.keys()])]
    .toSorted()
    .filter(path => one.get(path) !== other.get(path))
    .map(path => ({ path, before: one.get(path), after: other.get(path) }));
}

/** Depth is bounded: the configuration has passed its schema. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map([[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...leaves(part, path === '' ? key : `${path}.${key}`)]),
  );
}
