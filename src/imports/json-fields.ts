/** A field of a record of JSON; `undefined` when it is no record, or has none of its own by this name. */
export function fieldOf(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) return undefined;
  return (record as Record<string, unknown>)[name];
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The name of something that is written as its name, or as a record that has one. */
export function nameOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(fieldOf(value, 'name'));
}
