import { expect, test } from 'vitest';
import { configSchema } from '../../../src/config/schema.ts';
import type { MetricImport } from '../../../src/config/schemas/metric.ts';
import { readMetric } from '../../../src/imports/metric/read-metric.ts';
import { CARD_ITEMS } from '../../../src/model/card-items.ts';
import type { ImportSource } from '../../../src/model/import.ts';
import { fixture, sourceOf } from '../issues/source.ts';

function read(source: ImportSource | string, settings: object = {}, timeZone = 'UTC') {
  const entry = { kind: 'metric', file: 'x', id: 'build-time', unit: 'minute', ...settings };
  const { imports } = configSchema.parse({ imports: [entry] });
  const given = typeof source === 'string' ? sourceOf(source) : source;
  return readMetric(given, imports[0] as MetricImport, timeZone);
}

test('reads a list of values of JSON', async () => {
  expect(await read(fixture('metric/build-time.json'), { title: 'Build time', aim: 'lower' })).toEqual({
    state: 'ok',
    format: 'json',
    records: 5,
    skipped: 2,
    problems: ['value 6: "soon" is no date (ISO 8601) and no period (2026-Q3)', 'value 7: "9" is no number'],
    notices: [],
    data: {
      id: 'build-time',
      title: 'Build time',
      unit: 'minute',
      aim: 'lower',
      item: 'technical/application-quality',
      values: [
        { at: '2026-06-30T22:00:00Z', value: 12.5, n: 40 },
        { at: '2026-08-01T00:00:00Z', value: 11 },
        { at: '2026-09-29T00:00:00Z', value: 9.5, n: 55 },
        { at: '2026-09-30T00:00:00Z', value: 7, application: 'port' },
        { at: '2026-Q4', value: 8 },
      ],
    },
  });
});

test('reads a CSV with decimal commas when the configuration says so, and does not guess', async () => {
  const file = fixture('metric/support-load.csv');
  expect(await read(file, { decimal: ',' })).toMatchObject({
    format: 'csv',
    skipped: 2,
    problems: [
      'row 3: "1.500,5" is no number with "," before decimals (`decimal`)',
      'row 4: n "x" is no count',
    ],
    data: {
      values: [
        { at: '2026-Q2', value: 1.5, n: 12 },
        { at: '2027-Q1', value: 3 },
      ],
    },
  });
  expect(await read(file)).toMatchObject({
    problems: [
      'row 2: "1,5" is no number with "." before decimals (`decimal`)',
      'row 3: "1.500,5" is no number with "." before decimals (`decimal`)',
      'row 4: "-2,25" is no number with "." before decimals (`decimal`)',
    ],
  });
});

test.each([
  ['4.5', { value: 4.5 }],
  ['\ufeff -3\n', { value: -3 }],
  ['{"value": 4.5, "n": 12}', { value: 4.5, n: 12 }],
  ['{"value": 0, "period": "2026-q3"}', { value: 0, at: '2026-Q3' }],
  ['{"value": 1, "at": "2026-07-14", "__proto__": {"n": 3}}', { value: 1, at: '2026-07-13T22:00:00Z' }],
])('reads %j', async (text, value) => {
  expect(await read(text, {}, 'Europe/Berlin')).toMatchObject({ state: 'ok', data: { values: [value] } });
});

test.each([
  ['', 'it is empty'],
  ['[]', 'there is no value in it'],
  ['null', 'it has no column `value`'],
  ['"7"', 'it has no column `value`'],
  ['{"value": 1e400}', 'no value in it can be read: the value: "null" is no number'],
  ['{"value": "NaN"}', 'no value in it can be read: the value: "NaN" is no number'],
  ['{"value": 1, "n": -1}', 'no value in it can be read: the value: n "-1" is no count'],
  ['{"value": 1, "n": 1.5}', 'no value in it can be read: the value: n "1.5" is no count'],
  [
    '{"value": 1, "at": "2026-Q5"}',
    'no value in it can be read: the value: "2026-Q5" is no date (ISO 8601) and no period (2026-Q3)',
  ],
  [
    '{"value": 99999999999999999999}',
    'no value in it can be read: the value: "100000000000000000000" is no number',
  ],
  [
    '[{"value": 1}]',
    'no value in it can be read: value 1: nothing is no date (ISO 8601) and no period (2026-Q3)',
  ],
  ['value\n5\n', 'it has no column `at` or `period`'],
  [
    'at,value\n2026-07-01,=1+1\n',
    'no value in it can be read: row 2: "=1+1" is no number with "." before decimals (`decimal`)',
  ],
  [
    'at,value\n2026-07-01,Infinity\n',
    'no value in it can be read: row 2: "Infinity" is no number with "." before decimals (`decimal`)',
  ],
  ['at,value\n2026-07-01,"1\n', 'a quote that opens in row 2 is never closed'],
])('does not read %j', async (text, reason) => {
  expect(await read(text)).toMatchObject({ state: 'unreadable', reason });
});

test('takes one value of each time', async () => {
  const text = 'at,value\n2026-07-01,1\n2026-07-01T00:00Z,2\n';
  expect(await read(text)).toMatchObject({
    problems: ['row 3: there is a value of that time already'],
    records: 1,
  });
});

test('can stand at each item of the scorecard', async () => {
  for (const { id: item } of CARD_ITEMS) expect(await read('1', { item })).toMatchObject({ data: { item } });
  const entry = { kind: 'metric', file: 'x', id: 'a', unit: 'b', item: 'other' };
  const refused = configSchema.safeParse({ imports: [entry] });
  const { options } = { options: refused.error?.issues[0] } as { options?: { values?: string[] } };
  expect(options?.values).toEqual(CARD_ITEMS.map(({ id }) => id));
});
