import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period } from '../../src/model/period.ts';
import type { HistoryRecord } from '../../src/model/trend.ts';
import { recordLine } from '../../src/reporters/trend/record-line.ts';
import { findApplication, onlyApplication } from '../../src/trend/application.ts';
import { parseRecords } from '../../src/trend/parse-records.ts';
import { recordedPoints } from '../../src/trend/recorded-points.ts';
import { fleet } from './sketches.ts';

const RULERS = ['a', 'b', 'c'].map(digit => `sha256:${digit.repeat(64)}`);
const [{ total, applications } = { total: undefined, applications: [] }] = fleet().steps;

function record(committedAt: string, ruler = RULERS[0] ?? '', commit = '1'): HistoryRecord {
  if (total === undefined) throw new Error('the sketch has no values');
  return {
    ...{ schema: 'tkpi-record/1', tool: { name: 'tkpi', version: '0.1.0' }, repository: 'harbour' },
    ruler: { hash: ruler, model: 'aq-1', engines: { complexity: 'tkpi complexity 1' }, config: ruler },
    ...{ commit: commit.repeat(40), committedAt, total, applications },
  };
}

const [SECOND, THIRD]: readonly Period[] = [
  { label: '2026-Q2', from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' },
  { label: '2026-Q3', from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
].map((period): Period => ({ ...period, kind: 'quarter', timeZone: 'UTC', isComplete: true }));
const PERIODS = [SECOND, THIRD].filter(period => period !== undefined);

const told = (records: readonly HistoryRecord[], today = RULERS[2] ?? '') =>
  recordedPoints(records, PERIODS, today).map(({ committedAt, ruler }) => [committedAt, ruler?.slice(7, 8)]);

test('a record belongs to the period of its date, its first instant included', () => {
  expect(told([record('2026-06-30T23:59:59Z'), record('2026-07-01T00:00:00Z')])).toEqual([
    ['2026-06-30T23:59:59Z', 'a'],
    ['2026-07-01T00:00:00Z', 'a'],
  ]);
  expect(told([record('2026-10-01T00:00:00Z'), record('2026-03-31T23:59:59Z')])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('without the present ruler that of the later period is taken, and the order of the lines says nothing', () => {
  const records = [
    record('2026-05-01T00:00:00Z', RULERS[0], '2'),
    record('2026-05-01T00:00:00Z', RULERS[1], '2'),
    record('2026-08-01T00:00:00Z', RULERS[1], '3'),
    record('2026-05-01T00:00:00Z', RULERS[2], '1'),
  ];
  const expected = [
    ['2026-05-01T00:00:00Z', 'b'],
    ['2026-08-01T00:00:00Z', 'b'],
  ];
  expect(told(records)).toEqual(expected);
  expect(told(records.toReversed())).toEqual(expected);
});

test('a line says what the record says, whatever order it was built in', () => {
  const own = record('2026-05-01T00:00:00Z');
  const line = recordLine(own);
  expect(line).toMatch(/^[^\n]*\n$/);
  const [read] = parseRecords(line, 'history').records;
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  expect(read).toEqual(JSON.parse(JSON.stringify(own, rounded)));
  expect(recordLine(Object.fromEntries(Object.entries(own).toReversed()) as unknown as HistoryRecord)).toBe(
    line,
  );
});

test('no text is too strange to be read', () => {
  const line = recordLine(record('2026-05-01T00:00:00Z')).trim();
  const part = fc.oneof(
    fc.constantFrom(line, '\n', '\r\n', '<<<<<<< x', '{', '"', '\0'),
    fc.json(),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), parts => {
      const { records, notices } = parseRecords(parts.join(''), 'history');
      expect(records.length).toBeLessThanOrEqual(1);
      expect(notices.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('an application is known by its folder, then by its name: it may have been renamed or moved', () => {
  const [values] = fleet().steps[0]?.applications ?? [];
  if (values === undefined) throw new Error('the sketch has no applications');
  const points = [
    { applications: [{ ...values, name: 'shop', root: 'apps/shop' }] },
    { applications: [{ ...values, name: 'shop', root: 'packages/shop' }] },
    { applications: [{ ...values, name: 'store', root: 'packages/shop' }] },
    { applications: [] },
  ];
  const store = findApplication(points, 'store');
  expect(store).toEqual({ name: 'store', root: 'packages/shop' });
  const roots = (own: { name: string; root: string }) =>
    onlyApplication(points, own).map(({ applications: [found] }) => found && `${found.name} ${found.root}`);
  expect(roots(store)).toEqual([undefined, 'shop packages/shop', 'store packages/shop', undefined]);
  expect(roots(findApplication(points, 'shop'))).toEqual([
    ...['shop apps/shop', 'shop packages/shop', 'store packages/shop', undefined],
  ]);
});
