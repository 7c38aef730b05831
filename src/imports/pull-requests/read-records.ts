import type { ImportSource } from '../../model/import.ts';
import { jsonValues, recordsIn } from '../json-values.ts';
import { faultOfList } from '../list-faults.ts';
import { readText } from '../read-text.ts';

/** Records of an export, or why there are none, in words that follow "cannot be read: ". */
export type Records = { readonly records: readonly unknown[] } | { readonly reason: string };

/** The records of a JSON list. */
export async function readRecords(source: ImportSource): Promise<Records> {
  const read = await readText(source);
  if ('reason' in read) return read;
  const parsed = jsonValues(read.text);
  if ('reason' in parsed) return parsed;
  const records = recordsIn(parsed.values);
  const fault = faultOfList(records);
  return fault === undefined ? { records } : { reason: fault };
}
