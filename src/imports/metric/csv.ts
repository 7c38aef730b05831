import type { MetricImport } from '../../config/schemas/metric.ts';
import type { ForeignMetric } from '../../model/foreign-metric.ts';
import type { Imported, ImportSource } from '../../model/import.ts';
import { delimiterOf, eachRow } from '../csv.ts';
import { quoted } from '../problem-list.ts';
import { ImportFault } from '../text-chunks.ts';
import { isCount, readWrittenNumber } from './read-number.ts';
import { readTime } from './read-time.ts';
import { ValueCollector, type ValueRead } from './value-collector.ts';

const FORMAT = 'csv';
const COLUMNS = ['at', 'period', 'value', 'n', 'application'] as const;
type Column = (typeof COLUMNS)[number];

/** Rows of `at` or `period`, `value`, and if there are `n` and `application`; the header names them, in any order. */
export async function readCsvMetric(
  source: ImportSource,
  config: MetricImport,
  timeZone: string,
): Promise<Imported<ForeignMetric>> {
  const delimiter = config.delimiter ?? (await delimiterOf(source, name => isColumn(plain(name)))) ?? ',';
  const collector = new ValueCollector();
  let header: readonly string[] | undefined;
  const fault = await eachRow(source, delimiter, ({ fields, place }) => {
    if (header === undefined) header = checkedHeader(fields.map(plain));
    else collector.take(place, readRow(header, fields, config, timeZone));
  });
  const reason = fault ?? (header === undefined ? 'it is empty' : undefined);
  return reason === undefined
    ? collector.result(FORMAT, config)
    : { state: 'unreadable', format: FORMAT, reason };
}

function checkedHeader(header: readonly string[]): readonly string[] {
  if (!header.includes('value')) throw new ImportFault('it has no column `value`');
  if (header.includes('at') || header.includes('period')) return header;
  throw new ImportFault('it has no column `at` or `period`');
}

function readRow(
  header: readonly string[],
  fields: readonly string[],
  { decimal }: MetricImport,
  timeZone: string,
): ValueRead {
  if (fields.length !== header.length) {
    return { problem: `it has ${fields.length} fields, and the header ${header.length}` };
  }
  const cell = (column: Column) => fields[header.indexOf(column)]?.trim() ?? '';
  const time = cell('at') || cell('period');
  const at = readTime(time, timeZone);
  if (at === undefined) return { problem: `${quoted(time)} is no date (ISO 8601) and no period (2026-Q3)` };
  const value = readWrittenNumber(cell('value'), decimal);
  if (value === undefined) {
    return {
      problem: `${quoted(cell('value'))} is no number with "${decimal}" before decimals (\`decimal\`)`,
    };
  }
  const n = readWrittenNumber(cell('n'), decimal);
  if (cell('n') !== '' && !isCount(n)) return { problem: `n ${quoted(cell('n'))} is no count` };
  const application = cell('application');
  return {
    value: {
      at,
      value,
      ...(n === undefined ? {} : { n }),
      ...(application === '' ? {} : { application }),
    },
  };
}

function isColumn(name: string): boolean {
  return (COLUMNS as readonly string[]).includes(name);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
