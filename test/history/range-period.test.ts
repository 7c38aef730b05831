import { describe, expect, it } from 'vitest';
import { isMoment, periodsUpTo, rangePeriod } from '../../src/history/periods.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const UTC = { timeZone: 'UTC', fiscalYearStart: 1, now: NOW };
const BERLIN = { ...UTC, timeZone: 'Europe/Berlin' };

describe('a range of days', () => {
  it('includes its last day', () => {
    expect(rangePeriod('2026-07-01', '2026-09-30', BERLIN)).toEqual({
      label: '2026-07-01…2026-09-30',
      kind: 'range',
      from: '2026-06-30T22:00:00Z',
      to: '2026-09-30T22:00:00Z',
      timeZone: 'Europe/Berlin',
      isComplete: true,
    });
    expect(rangePeriod('2026-07-01', '2026-07-01', UTC).to).toBe('2026-07-02T00:00:00Z');
  });

  it('goes up to today when nothing else is said', () => {
    expect(rangePeriod('2026-11-01', undefined, UTC)).toMatchObject({
      label: '2026-11-01…2026-11-23',
      to: '2026-11-24T00:00:00Z',
      isComplete: false,
    });
  });

  it('may end in the future: it is running', () => {
    expect(rangePeriod('2026-11-01', '2026-12-31', UTC).isComplete).toBe(false);
  });
});

describe('a range of instants', () => {
  it.each([
    ['2026-07-01T12:00Z', '2026-07-01T12:00:00Z'],
    ['2026-07-01T12:00:30+02:00', '2026-07-01T10:00:30Z'],
    ['2026-07-01T12:00:30-0330', '2026-07-01T15:30:30Z'],
    ['2026-07-01 12:00', '2026-07-01T10:00:00Z'],
    ['2026-07-01t12:00z', '2026-07-01T12:00:00Z'],
  ])('is exact: %s', (text, from) => {
    expect(rangePeriod(text, '2026-07-05T00:00Z', BERLIN)).toMatchObject({
      from,
      to: '2026-07-05T00:00:00Z',
    });
  });
});

describe('what is no range', () => {
  it.each([
    ['2026-07-32', '2026-09-30', '--from "2026-07-32" is no date.'],
    ['2026-02-29', '2026-09-30', '--from "2026-02-29" is no date.'],
    ['2026-07-01', 'tomorrow', '--to "tomorrow" is no date.'],
    ['2026-07-01T25:00', '2026-09-30', '--from "2026-07-01T25:00" is no date.'],
    ['', undefined, '--from "" is no date.'],
    ['2026-07-02', '2026-07-01', '--to 2026-07-01 is not after --from 2026-07-02.'],
    [
      '2026-07-01T00:00Z',
      '2026-07-01T00:00Z',
      '--to 2026-07-01T00:00Z is not after --from 2026-07-01T00:00Z.',
    ],
    ['2026-11-24', undefined, '--from 2026-11-24 is in the future: today is 2026-11-23 (UTC).'],
    ['2026-12-01', '2026-12-31', '--from 2026-12-01 is in the future: today is 2026-11-23 (UTC).'],
  ])('%s to %s', (from, to, message) => {
    expect(() => rangePeriod(from, to, UTC)).toThrowError(
      expect.objectContaining({ code: 'usage', message }),
    );
  });

  it('is told apart from refs', () => {
    expect(['2026-07-01', '2026-07-01T12:00Z'].every(isMoment)).toBe(true);
    expect(
      ['v1.0.0', 'main', '2026', '2026-07', '20260701', 'HEAD~3', '2026-07-01-release'].some(isMoment),
    ).toBe(false);
  });
});

describe('ranges in a row', () => {
  it('have the same number of days, also when clocks change in them', () => {
    const range = rangePeriod('2026-10-20', '2026-11-02', BERLIN);
    expect(periodsUpTo(range, 3, BERLIN).map(({ label, from, to }) => [label, from, to])).toEqual([
      ['2026-09-22…2026-10-05', '2026-09-21T22:00:00Z', '2026-10-05T22:00:00Z'],
      ['2026-10-06…2026-10-19', '2026-10-05T22:00:00Z', '2026-10-19T22:00:00Z'],
      ['2026-10-20…2026-11-02', '2026-10-19T22:00:00Z', '2026-11-02T23:00:00Z'],
    ]);
  });

  it('have the same length when they begin within a day', () => {
    const range = rangePeriod('2026-07-02T06:00Z', '2026-07-03T18:00Z', UTC);
    expect(periodsUpTo(range, 2, UTC)).toEqual([
      {
        label: '2026-06-30T18:00:00Z…2026-07-02T06:00:00Z',
        kind: 'range',
        from: '2026-06-30T18:00:00Z',
        to: '2026-07-02T06:00:00Z',
        timeZone: 'UTC',
        isComplete: true,
      },
      range,
    ]);
  });

  it('a range between refs stands alone', () => {
    const refs = { label: 'v1…v2', kind: 'range', timeZone: 'UTC', isComplete: true } as const;
    expect(periodsUpTo(refs, 8, UTC)).toEqual([refs]);
  });
});
