import { expect, test } from 'vitest';
import type { ForeignMetric, ForeignValue } from '../../../src/model/foreign-metric.ts';
import { foreignRules } from '../../../src/scorecard/foreign/index.ts';
import { cardData, counted } from '../requirements/harbour.ts';

const LABELS = { now: '2026-Q3', before: '2026-Q2' };

function count(
  values: readonly ForeignValue[],
  application?: string,
  labels: object = LABELS,
  item: ForeignMetric['item'] = 'technical/innovation-efficiency',
) {
  const metric: ForeignMetric = {
    id: 'build-time',
    title: 'Build time',
    unit: 'minute',
    aim: 'lower',
    item,
    values,
  };
  return counted(foreignRules([metric], labels), 'metric.build-time', cardData([]), application);
}

test('takes the last value measured in each period', () => {
  const values = [
    { at: '2026-06-30T22:00:00Z', value: 12.5, n: 40 },
    { at: '2026-08-01T00:00:00Z', value: 11 },
    { at: '2026-09-29T00:00:00Z', value: 9.5, n: 55 },
    { at: '2026-10-01T00:00:00Z', value: 1 },
    { at: '2026-Q4', value: 8 },
  ];
  expect(count(values)).toEqual({
    state: 'measured',
    before: { kind: 'number', value: 12.5, n: 40 },
    now: { kind: 'number', value: 9.5, n: 55 },
    notices: ['The last of 2 values in the period, of 2026-09-29.'],
  });
});

test('takes the value that names the period before any that has a date', () => {
  const values = [
    { at: '2026-08-01T00:00:00Z', value: 11 },
    { at: '2026-Q2', value: 3 },
    { at: '2026-Q3', value: 4 },
  ];
  expect(count(values)).toEqual({
    state: 'measured',
    before: { kind: 'number', value: 3 },
    now: { kind: 'number', value: 4 },
  });
  expect(count(values, undefined, {})).toMatchObject({
    now: { value: 11 },
    reasonBefore: 'the file has no value of the period before',
  });
});

test('takes a value without a date for that of the period, and says so', () => {
  expect(count([{ value: 0 }])).toEqual({
    state: 'measured',
    reasonBefore: 'the file has one value, without a date',
    now: { kind: 'number', value: 0 },
    notices: ['The value has no date: it is taken for that of the period.'],
  });
});

test('never adds up applications, and never takes one for another', () => {
  const values = [
    { at: '2026-Q3', value: 4, application: 'port' },
    { at: '2026-Q3', value: 5, application: 'shed' },
  ];
  expect(count(values, 'shed')).toMatchObject({ now: { value: 5 } });
  expect(count(values)).toEqual({
    state: 'not-provided',
    reason: 'the file has values of single applications only',
  });
  expect(count(values, 'barn')).toEqual({
    state: 'not-provided',
    reason: 'the file has no value of this application',
  });
  expect(count([{ at: '2026-Q1', value: 4 }])).toEqual({
    state: 'not-provided',
    reason: 'the file has no value of the period',
  });
});

test('what people say of their team is not told of fewer than five, on either side', () => {
  const survey = (before: number, now: number, item?: ForeignMetric['item']) =>
    count(
      [
        { at: '2026-Q2', value: 3, n: before },
        { at: '2026-Q3', value: 4, n: now },
      ],
      undefined,
      LABELS,
      item,
    );
  const reason = 'of fewer than 5 people nothing is told';
  expect(survey(9, 4, 'team/atmosphere')).toEqual({ state: 'not-applicable', reason });
  expect(survey(4, 5, 'team/atmosphere')).toEqual({
    ...{ state: 'measured', now: { kind: 'number', value: 4, n: 5 }, reasonBefore: reason },
  });
  expect(survey(5, 5, 'team/newcomers')).toMatchObject({ before: { value: 3 }, now: { value: 4 } });
  expect(survey(1, 1)).toMatchObject({ before: { value: 3 }, now: { value: 4 } });
});

test('a date of the file that is not in the period makes none of its values undated', () => {
  expect(count([{ value: 7 }, { at: '2026-Q2', value: 3 }])).toMatchObject({
    ...{ now: { value: 7 }, before: { value: 3 } },
  });
});
