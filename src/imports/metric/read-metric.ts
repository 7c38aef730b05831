import type { MetricImport } from '../../config/schemas/metric.ts';
import type { ForeignMetric } from '../../model/foreign-metric.ts';
import type { Imported, ImportSource } from '../../model/import.ts';
import { firstPiece } from '../csv.ts';
import { jsonValues } from '../json-values.ts';
import { readText } from '../read-text.ts';
import { orUnreadable } from '../text-chunks.ts';
import { readCsvMetric } from './csv.ts';
import { readJsonMetric } from './json.ts';

/** A number, a record, a list: what a header of names does not begin with. */
const JSON_START = /^\uFEFF?\s*(?:[[{]|[-\d.]+\s*$)/;

/**
 * Numbers that something else measured.
 *
 * @param timeZone of days that name none
 */
export async function readMetric(
  source: ImportSource,
  config: MetricImport,
  timeZone: string,
): Promise<Imported<ForeignMetric>> {
  return orUnreadable(() => recognised(source, config, timeZone));
}

async function recognised(
  source: ImportSource,
  config: MetricImport,
  timeZone: string,
): Promise<Imported<ForeignMetric>> {
  const head = await firstPiece(source);
  if (!JSON_START.test(head.subarray(0, 1000).toString('utf8')))
    return readCsvMetric(source, config, timeZone);
  const read = await readText(source);
  if ('reason' in read) return { state: 'unreadable', format: 'json', reason: read.reason };
  const parsed = jsonValues(read.text);
  if ('reason' in parsed) return { state: 'unreadable', format: 'json', reason: parsed.reason };
  const [content, ...more] = parsed.values;
  return readJsonMetric(more.length === 0 ? content : parsed.values, config, timeZone);
}
