import type { IssueImport } from '../../config/schemas/issues.ts';
import type { Imported, ImportSource } from '../../model/import.ts';
import type { Issue } from '../../model/issue.ts';
import { delimiterOf, eachRow } from '../csv.ts';
import { quoted } from '../problem-list.ts';
import { ImportFault } from '../text-chunks.ts';
import { IssueCollector } from './collector.ts';
import { ColumnIndex, isNamed } from './columns.ts';
import { readIsoDate } from './iso-date.ts';
import { type RowReading, readRow } from './row.ts';
import { dateReader } from './written-date.ts';

/** Issues in rows: an export of Jira, or of anything that writes CSV. The header says where what stands. */
export async function readCsvIssues(
  source: ImportSource,
  config: IssueImport,
  timeZone: string,
): Promise<Imported<readonly Issue[]>> {
  const delimiter = config.delimiter ?? (await delimiterOf(source, isNamed(config.columns))) ?? ',';
  const collector = new IssueCollector(config.mapping);
  let reading: RowReading | undefined;
  let format = config.format ?? 'csv';
  const fault = await eachRow(source, delimiter, ({ fields, place }) => {
    if (reading === undefined) {
      format = config.format ?? (isOfJira(fields) ? 'jira-csv' : 'csv');
      reading = readingOf(fields, config, timeZone, format);
    } else {
      collector.take(place, readRow(fields, reading));
    }
  });
  if (fault !== undefined) return { state: 'unreadable', format, reason: fault };
  if (reading === undefined) return { state: 'unreadable', format, reason: 'it is empty' };
  return collector.result(format, []);
}

function isOfJira(header: readonly string[]): boolean {
  const names = new Set(header.map(name => name.trim().toLowerCase()));
  return names.has('issue key') && names.has('summary');
}

function readingOf(
  header: readonly string[],
  config: IssueImport,
  timeZone: string,
  format: string,
): RowReading {
  const columns = new ColumnIndex(header, config.columns);
  for (const use of ['id', 'created', 'resolved'] as const) {
    if (columns.has(use)) continue;
    const wanted = [config.columns[use]].flat().map(quoted).join(', ');
    throw new ImportFault(`no column is named ${wanted}: export it too, or name it in \`columns.${use}\``);
  }
  const zone = config.timeZone ?? timeZone;
  const { dateFormat: pattern, locale, monthNames } = config;
  return {
    columns,
    ...(format === 'jira-csv' ? {} : { listSeparator: config.listSeparator }),
    pattern: pattern ?? 'ISO 8601 (another way: `dateFormat`)',
    readDate: remembered(
      pattern === undefined
        ? text => readIsoDate(text, zone)
        : dateReader({ pattern, locale, monthNames, timeZone: zone }),
    ),
  };
}

/** Rows of a tracker share most of their minutes, and a time zone takes time to ask. */
function remembered(read: (text: string) => string | undefined): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return text => {
    if (known.has(text)) return known.get(text);
    if (known.size >= 50_000) known.clear();
    const at = read(text);
    known.set(text, at);
    return at;
  };
}
