import type { z } from 'zod';

/** Problems that are listed; all of them are counted. */
const LISTED = 20;

export interface Taken<Value> {
  readonly values: readonly Value[];
  readonly skipped: number;
  /** At most twenty. */
  readonly problems: readonly string[];
}

/** Reads each record for itself: one that is wrong is skipped, counted, and told by its place in the list. */
export function takeRecords<Value>(
  records: readonly unknown[],
  schema: z.ZodType<Value>,
  nameOf: (record: unknown) => string | undefined,
): Taken<Value> {
  const values: Value[] = [];
  const problems: string[] = [];
  let skipped = 0;
  for (const [index, record] of records.entries()) {
    const read = schema.safeParse(record);
    if (read.success) {
      values.push(read.data);
      continue;
    }
    skipped++;
    if (problems.length === LISTED) continue;
    const name = nameOf(record);
    const place = `record ${index + 1}${name === undefined ? '' : ` (${name})`}`;
    problems.push(`${place}: ${faultOf(read.error, record)}`);
  }
  return { values, skipped, problems };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'is no text',
  number: 'is no number',
  array: 'is no list',
  object: 'is no object',
  boolean: 'is neither true nor false',
};

function faultOf(error: z.ZodError, record: unknown): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'cannot be read';
  const path = issue.path.map(String);
  if (path.length === 0) return issue.code === 'custom' ? issue.message : 'it is no object';
  return `${path.join('.')} ${faultAt(issue, valueAt(record, path))}`;
}

function faultAt(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is null';
  if (issue.code === 'invalid_value') return `is none of ${issue.values.map(String).join(', ')}`;
  const fault = issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? issue.message) : issue.message;
  return typeof value === 'object' ? fault : `${fault}: ${JSON.stringify(value).slice(0, 60)}`;
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A field of a record that is no array, `undefined` otherwise. */
export function ownField(record: unknown, key: string): unknown {
  return Array.isArray(record) ? undefined : valueAt(record, [key]);
}
