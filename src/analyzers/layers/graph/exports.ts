import { isObject, type JsonObject } from './json.ts';

/** Nested conditions deeper than this are no real package. */
const MAX_DEPTH = 16;

/**
 * All targets a package's `exports` or `imports` map names for a key, in written order, `*` filled in. Which
 * condition holds depends on the bundler, so every one is a candidate except the one that contradicts the import.
 */
export function mapTargets(map: JsonObject, key: string, required: boolean): string[] {
  if (Object.hasOwn(map, key)) return targetsOf(map[key], required);
  let best: { prefix: string; suffix: string; value: unknown } | undefined;
  for (const [pattern, value] of Object.entries(map)) {
    const star = pattern.indexOf('*');
    if (star < 0) continue;
    const prefix = pattern.slice(0, star);
    const suffix = pattern.slice(star + 1);
    if (!key.startsWith(prefix) || !key.endsWith(suffix) || key.length < pattern.length) continue;
    if (best === undefined || prefix.length > best.prefix.length) best = { prefix, suffix, value };
  }
  if (best === undefined) return [];
  const matched = key.slice(best.prefix.length, key.length - best.suffix.length);
  return targetsOf(best.value, required).map(target => target.replaceAll('*', matched));
}

/** `exports` as a map of subpaths: a bare target or a map of conditions stands for `.`. */
export function subpathMap(exports: unknown): JsonObject {
  if (isObject(exports) && Object.keys(exports).some(key => key.startsWith('.'))) return exports;
  return exports === undefined ? {} : { '.': exports };
}

function targetsOf(value: unknown, required: boolean): string[] {
  const contradicted = required ? 'import' : 'require';
  const found: string[] = [];
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === 'string') found.push(next.value);
    if (typeof next.value !== 'object' || next.value === null || next.depth >= MAX_DEPTH) continue;
    const inner = Array.isArray(next.value)
      ? next.value
      : Object.entries(next.value).flatMap(([condition, target]) =>
          condition === contradicted ? [] : [target],
        );
    for (const target of inner.toReversed()) pending.push({ value: target, depth: next.depth + 1 });
  }
  return found;
}
