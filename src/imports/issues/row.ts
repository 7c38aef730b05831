import { httpsOnly } from '../https-only.ts';
import { quoted } from '../problem-list.ts';
import type { ColumnIndex, ColumnUse } from './columns.ts';
import type { RawRead } from './raw-issue.ts';
import { shortTitle } from './short-title.ts';

/** How the rows of one file are read. */
export interface RowReading {
  readonly columns: ColumnIndex;
  /** What stands between labels in one field; absent when each has a column of its own. */
  readonly listSeparator?: string;
  /** How dates are written, for messages. */
  readonly pattern: string;
  readonly readDate: (text: string) => string | undefined;
}

const DATES = ['created', 'started', 'resolved'] as const;
const LONGEST_ID = 100;
/** More is a slip, or a number of something else. */
const MOST_REOPENED = 1000;

/** An issue of a row, or what is wrong with it. */
export function readRow(fields: readonly string[], reading: RowReading): RawRead {
  const { columns } = reading;
  if (fields.length !== columns.width) {
    return { problem: `it has ${fields.length} fields, and the header ${columns.width}` };
  }
  const id = columns.first(fields, 'id');
  if (id === undefined || id.length > LONGEST_ID)
    return { problem: id === undefined ? 'it has no id' : 'its id is too long' };
  const dates = readDates(fields, reading);
  if ('problem' in dates) return dates;
  const reopened = readCount(columns.first(fields, 'reopened'));
  if (typeof reopened === 'string') return { problem: reopened };
  return {
    issue: {
      id,
      title: shortTitle(columns.first(fields, 'title') ?? ''),
      url: httpsOnly(columns.first(fields, 'url')),
      type: columns.first(fields, 'type'),
      labels: listOf(columns.each(fields, 'labels'), reading.listSeparator),
      components: listOf(columns.each(fields, 'components'), reading.listSeparator),
      createdAt: dates.created,
      startedAt: dates.started,
      closedAt: dates.resolved,
      resolution: columns.first(fields, 'resolution'),
      severity: columns.first(fields, 'severity'),
      foundIn: columns.first(fields, 'foundIn'),
      reopened,
      application: columns.first(fields, 'application'),
    },
  };
}

type Dates = { readonly created: string; readonly started?: string; readonly resolved?: string };

function readDates(
  fields: readonly string[],
  { columns, readDate, pattern }: RowReading,
): Dates | { readonly problem: string; readonly isDate?: true } {
  const found = new Map<ColumnUse, string>();
  for (const use of DATES) {
    const text = columns.first(fields, use);
    if (text === undefined) continue;
    const at = readDate(text);
    if (at === undefined)
      return { problem: `${use} ${quoted(text)} is not written as ${pattern}`, isDate: true };
    found.set(use, at);
  }
  const created = found.get('created');
  return created === undefined
    ? { problem: 'it has no date of creation' }
    : { created, started: found.get('started'), resolved: found.get('resolved') };
}

function listOf(fields: readonly string[], separator: string | undefined): string[] {
  if (separator === undefined) return [...fields];
  return fields.flatMap(field =>
    field
      .split(separator)
      .map(part => part.trim())
      .filter(part => part !== ''),
  );
}

/** A whole number ≥ 0, `undefined` without one, or what is wrong with it. */
function readCount(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const count = /^\d{1,4}(?:\.0)?$/.test(text) ? Number(text) : Number.NaN;
  return count <= MOST_REOPENED ? count : `reopened ${quoted(text)} is no count`;
}
