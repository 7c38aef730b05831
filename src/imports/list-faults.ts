import { fieldOf, textOf } from './json-fields.ts';
import { quoted } from './problem-list.ts';

/**
 * Why the records of a forge's list are none, in words that follow "cannot be read: ": an error it answered with, or an object
 * around the list. `undefined` when they may be.
 */
export function faultOfList(records: readonly unknown[]): string | undefined {
  const [only, ...others] = records;
  if (only === undefined || others.length > 0) return undefined;
  const message = textOf(fieldOf(only, 'message'));
  if (message !== undefined) return `it holds an answer of the forge: ${quoted(message)}`;
  const [key] = Object.entries(only ?? {}).find(([, value]) => isListOfObjects(value)) ?? [];
  if (key === undefined || hasNumber(only)) return undefined;
  return `the list lies in ${quoted(key)} of an object: export the list alone (jq ${quoted(`.${key}`)})`;
}

/** A field that no record has was not asked for: forges print an empty one as null. */
export function faultOfFields(records: readonly unknown[], fields: readonly string[]): string | undefined {
  const lacking = fields.filter(name => records.every(record => fieldOf(record, name) === undefined));
  if (records.length === 0 || lacking.length === 0) return undefined;
  const names = lacking.map(name => `\`${name}\``).join(', no ');
  return `it has no ${names}: export ${lacking.length === 1 ? 'it' : 'them'} too`;
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null;
}

function hasNumber(record: unknown): boolean {
  return ['number', 'iid', 'notes'].some(name => fieldOf(record, name) !== undefined);
}
