import type { MetricImport } from '../../config/schemas/metric.ts';
import type { ForeignMetric } from '../../model/foreign-metric.ts';
import type { Imported } from '../../model/import.ts';
import { fieldOf, textOf } from '../json-fields.ts';
import { shownValue } from '../problem-list.ts';
import { isCount, readJsonNumber } from './read-number.ts';
import { readTime } from './read-time.ts';
import { ValueCollector, type ValueRead } from './value-collector.ts';

const FORMAT = 'json';

/** A number; or `{value, n?}`; or a list of `{at | period, value, n?, application?}`. */
export function readJsonMetric(
  content: unknown,
  config: MetricImport,
  timeZone: string,
): Imported<ForeignMetric> {
  const collector = new ValueCollector();
  const records = Array.isArray(content) ? content : [content];
  for (const [index, record] of records.entries()) {
    const place = Array.isArray(content) ? `value ${index + 1}` : 'the value';
    collector.take(place, readRecord(record, timeZone, Array.isArray(content)));
  }
  return collector.result(FORMAT, config);
}

function readRecord(record: unknown, timeZone: string, isOfMany: boolean): ValueRead {
  const number = typeof record === 'number' ? record : fieldOf(record, 'value');
  const value = readJsonNumber(number);
  if (value === undefined) return { problem: `${shownValue(number)} is no number` };
  const written = fieldOf(record, 'at') ?? fieldOf(record, 'period');
  const at = typeof written === 'string' ? readTime(written, timeZone) : undefined;
  if (at === undefined && (isOfMany || written !== undefined)) {
    return { problem: `${shownValue(written)} is no date (ISO 8601) and no period (2026-Q3)` };
  }
  const n = fieldOf(record, 'n');
  const count = readJsonNumber(n);
  if (n !== undefined && n !== null && !isCount(count)) return { problem: `n ${shownValue(n)} is no count` };
  const application = textOf(fieldOf(record, 'application'));
  return {
    value: {
      ...(at === undefined ? {} : { at }),
      value,
      ...(count === undefined ? {} : { n: count }),
      ...(application === undefined ? {} : { application }),
    },
  };
}
