/** A key and its text; no text = the field is absent. */
export type Field = readonly [key: string, text: string | undefined];

const SIGNIFICANT_DIGITS = 12;
const LONE_SURROGATE = /\p{Cs}/gu;

function indent(depth: number): string {
  return '  '.repeat(depth);
}

/**
 * One value on one line. Keys that are absent in the value are absent in the text.
 *
 * @param keys which keys, in which order; without it all keys in their own order
 * @throws Error for NaN and infinite numbers, which JSON would silently turn into null
 */
export function entry<Value>(value: Value, keys?: readonly (keyof Value & string)[]): string {
  if (keys === undefined || typeof value !== 'object' || value === null) return JSON.stringify(value, safe);
  return JSON.stringify(Object.fromEntries(keys.map(key => [key, value[key]])), safe);
}

/** JSON has no lone surrogates (many readers refuse them) and no NaN; `-0` is written `0` by JSON itself. */
function safe(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\ufffd');
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error('A report would hold a number that is not finite');
  }
  // the last digits of a double differ between processors and say nothing
  if (typeof value === 'number' && !Number.isInteger(value))
    return Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return value;
}

/** An object over several lines, one field each. `depth` is that of its own braces' line. */
export function block(depth: number, fields: readonly Field[]): string {
  const present = fields.filter(([, text]) => text !== undefined);
  const lines = present.map(([key, text]) => `${indent(depth + 1)}${JSON.stringify(key)}: ${text}`);
  return `{\n${lines.join(',\n')}\n${indent(depth)}}`;
}

/** A list with one entry per line, the field of an object that {@link block} writes at `depth`. */
export function list(depth: number, entries: readonly string[]): string {
  if (entries.length === 0) return '[]';
  const lines = entries.map(text => `${indent(depth + 2)}${text}`);
  return `[\n${lines.join(',\n')}\n${indent(depth + 1)}]`;
}

/** A {@link list} of objects with the same keys. */
export function rows<Row extends object>(
  depth: number,
  entries: readonly Row[],
  keys: readonly (keyof Row & string)[],
): string {
  return list(
    depth,
    entries.map(row => entry(row, keys)),
  );
}

/** A copy with sorted keys, all the way down; for open objects whose order the model does not fix. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** A copy with its keys in the order of the model; keys that are absent stay absent in the text. */
export function ordered<Value extends object>(value: Value, keys: readonly (keyof Value & string)[]): Value {
  // all keys of the value are named by the callers
  return Object.fromEntries(keys.map(key => [key, value[key]])) as Value;
}
