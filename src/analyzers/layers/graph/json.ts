import { type ParseError, parse } from 'jsonc-parser';

/** An object of a JSON file, keys from the scanned tree: read it with {@link field} only. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object a JSON or JSONC text holds; `undefined` for broken text, for anything that is no object, and for a text
 * nested so deep that the parser, which recurses, runs out of stack.
 */
export function parseObject(text: string): JsonObject | undefined {
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    return errors.length === 0 && isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field; names like `constructor` never reach the prototype. */
export function field(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function textField(object: JsonObject, name: string): string | undefined {
  const value = field(object, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list, or one text as a list of one; anything else is left out. */
export function textList(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}
