import type { HistoryRecord } from '../model/trend.ts';
import { recordLine } from './record-schema.ts';

/** What git leaves in a file that it could not merge. */
const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
/** Damaged lines that are told one by one. */
const LISTED = 5;

/** What a recorded history holds, and what is wrong with it. */
export interface ParsedRecords {
  /** In the order of the file; the same commit and ruler once. */
  readonly records: readonly HistoryRecord[];
  /** Whole sentences. Lines that are no records are left out; the others count all the same. */
  readonly notices: readonly string[];
}

/**
 * Reads the text of a recorded history. Lines may stand in any order, more than once, and end in CRLF.
 *
 * @param shown the file as notices name it
 */
export function parseRecords(text: string, shown: string): ParsedRecords {
  const records = new Map<string, HistoryRecord>();
  const problems: string[] = [];
  let damaged = 0;
  let marker: number | undefined;
  for (const { number, content } of linesOf(text)) {
    if (CONFLICT_MARKER.test(content)) {
      marker ??= number;
      continue;
    }
    const read = readLine(content);
    if (typeof read !== 'string') {
      const key = recordKey(read.commit, read.ruler.hash);
      if (!records.has(key)) records.set(key, read);
      continue;
    }
    damaged += 1;
    if (damaged <= LISTED) problems.push(`${shown}:${number} was left out: ${read}.`);
  }
  const more = damaged > LISTED ? [`${damaged - LISTED} more lines of ${shown} were left out.`] : [];
  const conflict = marker === undefined ? [] : [conflictNotice(shown, marker)];
  return { records: [...records.values()], notices: [...conflict, ...problems, ...more] };
}

/** What a record is known by: the same commit measured with the same ruler says the same. */
export function recordKey(commit: string, ruler: string): string {
  return `${commit} ${ruler}`;
}

/** Lines that hold something, one at a time: a hostile file may have millions of empty ones. */
function* linesOf(text: string): Generator<{ readonly number: number; readonly content: string }> {
  let number = 0;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end === -1 ? text.length : end).trim();
    number += 1;
    if (content !== '') yield { number, content };
    if (end === -1) return;
    start = end + 1;
  }
}

/** The record, or what is wrong with the line. */
function readLine(content: string): HistoryRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'it is no JSON';
  }
  const newer = newerSchema(value);
  if (newer !== undefined) return `a newer tkpi wrote it (${newer})`;
  const read = recordLine.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
  return `${where}: ${issue?.message ?? 'is no record'}`.replace(/\.$/, '');
}

/** The schema of a record that is of a later version than this one's; `undefined` for any other value. */
function newerSchema(value: unknown): string | undefined {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  return typeof schema === 'string' && /^tkpi-record\/([2-9]|\d\d+)$/.test(schema) ? schema : undefined;
}

function conflictNotice(shown: string, line: number): string {
  return (
    `git left a conflict in ${shown}, first at line ${line}; the records on both sides of it count. ` +
    `Remove the markers, and put "${shown} merge=union" into .gitattributes.`
  );
}
