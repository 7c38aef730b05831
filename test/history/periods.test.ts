import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestPeriod, type PeriodSettings, parsePeriod, periodsUpTo } from '../../src/history/periods.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const UTC: PeriodSettings = { timeZone: 'UTC', fiscalYearStart: 1, now: NOW };

const parse = (text: string, settings: Partial<PeriodSettings> = {}) =>
  parsePeriod(text, { ...UTC, ...settings });
const span = (text: string, settings: Partial<PeriodSettings> = {}) => {
  const { from, to } = parse(text, settings);
  return `${from} ${to}`;
};

describe('a name of a period', () => {
  it('is a quarter, a month or an ISO week', () => {
    expect(parse('2026-Q3')).toEqual({
      label: '2026-Q3',
      kind: 'quarter',
      from: '2026-07-01T00:00:00Z',
      to: '2026-10-01T00:00:00Z',
      timeZone: 'UTC',
      isComplete: true,
    });
    expect(parse('2026-09')).toMatchObject({ label: '2026-09', kind: 'month' });
    expect(span('2026-09')).toBe('2026-09-01T00:00:00Z 2026-10-01T00:00:00Z');
    expect(parse('2026-W36')).toMatchObject({ label: '2026-W36', kind: 'week' });
    expect(span('2026-W36')).toBe('2026-08-31T00:00:00Z 2026-09-07T00:00:00Z');
  });

  it.each([
    ['2025-W01', '2024-12-30T00:00:00Z 2025-01-06T00:00:00Z'],
    ['2020-W53', '2020-12-28T00:00:00Z 2021-01-04T00:00:00Z'],
    ['2021-W01', '2021-01-04T00:00:00Z 2021-01-11T00:00:00Z'],
    ['2024-02', '2024-02-01T00:00:00Z 2024-03-01T00:00:00Z'],
    ['2025-Q4', '2025-10-01T00:00:00Z 2026-01-01T00:00:00Z'],
  ])('%s lies across the ends of years', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  it('may be written in small letters', () => {
    expect(parse('2026-q3').label).toBe('2026-Q3');
    expect(parse('2026-w09').label).toBe('2026-W09');
  });

  it.each([
    '',
    '2026',
    '2026-Q5',
    '2026-Q0',
    '2026-Q03',
    '2026-13',
    '2026-00',
    '2026-9',
    '2026-W00',
    '2025-W53',
    '2026-W9',
    '0000-Q1',
    '26-Q3',
    'Q3',
    '2026-Q3 ',
    '2026-07-01',
    '--help',
  ])('%j is none, and the error says how to write one', text => {
    expect(() => parse(text)).toThrowError(
      expect.objectContaining({
        code: 'usage',
        exitCode: 2,
        message: `${JSON.stringify(text)} is no period.`,
        hint: expect.stringContaining('2026-Q3 for a quarter, 2026-09 for a month, 2026-W36 for a week'),
      }),
    );
  });
});

describe('a fiscal year', () => {
  it.each([
    [7, '2026-Q1', '2025-07-01T00:00:00Z 2025-10-01T00:00:00Z'],
    [7, '2026-Q4', '2026-04-01T00:00:00Z 2026-07-01T00:00:00Z'],
    [4, '2026-Q4', '2026-01-01T00:00:00Z 2026-04-01T00:00:00Z'],
    [2, '2026-Q4', '2025-11-01T00:00:00Z 2026-02-01T00:00:00Z'],
    [12, '2026-Q1', '2025-12-01T00:00:00Z 2026-03-01T00:00:00Z'],
    [1, '2026-Q1', '2026-01-01T00:00:00Z 2026-04-01T00:00:00Z'],
  ])('that begins in month %i is named by the year it ends in: %s', (fiscalYearStart, text, expected) => {
    expect(span(text, { fiscalYearStart })).toBe(expected);
  });

  it('does not touch months and weeks', () => {
    expect(parse('2026-09', { fiscalYearStart: 4 })).toEqual(parse('2026-09'));
    expect(parse('2026-W36', { fiscalYearStart: 4 })).toEqual(parse('2026-W36'));
  });

  it.each([0, 13, 1.5, Number.NaN])('begins in a month, not in %d', fiscalYearStart => {
    expect(() => parse('2026-Q1', { fiscalYearStart })).toThrowError(
      expect.objectContaining({ code: 'usage' }),
    );
  });
});

describe('days begin at midnight of the time zone', () => {
  it.each([
    ['Europe/Berlin', '2026-Q1', '2025-12-31T23:00:00Z 2026-03-31T22:00:00Z'],
    ['America/New_York', '2025-Q4', '2025-10-01T04:00:00Z 2026-01-01T05:00:00Z'],
    ['Asia/Kathmandu', '2026-Q3', '2026-06-30T18:15:00Z 2026-09-30T18:15:00Z'],
    ['America/St_Johns', '2026-09', '2026-09-01T02:30:00Z 2026-10-01T02:30:00Z'],
    ['Australia/Lord_Howe', '2026-04', '2026-03-31T13:00:00Z 2026-04-30T13:30:00Z'],
    ['Pacific/Apia', '2011-12', '2011-12-01T10:00:00Z 2011-12-31T10:00:00Z'],
    ['Pacific/Apia', '2011-W52', '2011-12-26T10:00:00Z 2012-01-01T10:00:00Z'],
    // midnight was skipped: the day began at one
    ['America/Asuncion', '2022-W39', '2022-09-26T04:00:00Z 2022-10-03T03:00:00Z'],
  ])('%s: %s', (timeZone, text, expected) => {
    expect(span(text, { timeZone })).toBe(expected);
  });

  it.each(['', 'Berlin', 'Mars/Olympus', '+02:00', 'Europe/Berlin; rm', '../etc/passwd'])(
    '%j is none',
    timeZone => {
      expect(() => parse('2026-Q1', { timeZone })).toThrowError(
        expect.objectContaining({ code: 'usage', hint: expect.stringContaining('Europe/Berlin') }),
      );
    },
  );
});

describe('now', () => {
  it('lies in a period that is not complete', () => {
    expect(parse('2026-Q4').isComplete).toBe(false);
    expect(parse('2026-11').isComplete).toBe(false);
    expect(parse('2026-10').isComplete).toBe(true);
  });

  it('has no future', () => {
    expect(parse('2027-Q1', { now: new Date('2027-01-01T00:00:00Z') }).isComplete).toBe(false);
    expect(() => parse('2027-Q1')).toThrowError(
      expect.objectContaining({
        code: 'usage',
        message: '2027-Q1 is in the future: it begins on 2027-01-01, and today is 2026-11-23 (UTC).',
        hint: 'Name one that has begun, such as 2026-Q4.',
      }),
    );
  });

  it('begins and ends periods at local midnight', () => {
    const now = new Date('2026-09-30T22:30:00Z');
    expect(latestPeriod('quarter', { ...UTC, now }).label).toBe('2026-Q2');
    expect(latestPeriod('quarter', { ...UTC, now, timeZone: 'Europe/Berlin' }).label).toBe('2026-Q3');
    const midnight = new Date('2026-10-01T00:00:00Z');
    expect(latestPeriod('quarter', { ...UTC, now: midnight })).toMatchObject({
      label: '2026-Q3',
      isComplete: true,
    });
  });

  it.each([
    ['quarter', '2026-Q3', '2026-Q4'],
    ['month', '2026-10', '2026-11'],
    ['week', '2026-W47', '2026-W48'],
  ] as const)('the last complete %s is %s, the running one %s', (kind, last, running) => {
    expect(latestPeriod(kind, UTC)).toEqual(parse(last));
    expect(latestPeriod(kind, UTC, { current: true })).toEqual(parse(running));
  });

  it('lies in the third quarter of a fiscal year from May', () => {
    const settings = { ...UTC, fiscalYearStart: 5 };
    expect(latestPeriod('quarter', settings, { current: true }).label).toBe('2027-Q3');
    expect(latestPeriod('quarter', settings).label).toBe('2027-Q2');
  });
});

describe('periods in a row', () => {
  it('end with the given one', () => {
    expect(periodsUpTo(parse('2026-Q2'), 3, UTC).map(({ label }) => label)).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
    ]);
    expect(periodsUpTo(parse('2026-02'), 3, UTC).map(({ label }) => label)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(periodsUpTo(parse('2021-W01'), 2, UTC).map(({ label }) => label)).toEqual([
      '2020-W53',
      '2021-W01',
    ]);
    expect(periodsUpTo(parse('2026-Q4'), 2, UTC).map(({ isComplete }) => isComplete)).toEqual([true, false]);
  });

  const ZONES = [
    ...['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Europe/Berlin', 'America/Havana'],
    ...[
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Africa/Cairo',
      'Africa/Casablanca',
    ],
  ];

  it('have no gap and no overlap in any zone, and each is found by its name', () => {
    const instant = fc.date({
      min: new Date('1994-01-01'),
      max: new Date('2037-01-01'),
      noInvalidDate: true,
    });
    const settings = fc.record({
      timeZone: fc.constantFrom(...ZONES),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      now: instant,
    });
    fc.assert(
      fc.property(settings, fc.constantFrom('quarter', 'month', 'week'), (given, kind) => {
        const running = latestPeriod(kind, given, { current: true });
        const now = given.now.getTime();
        expect(Date.parse(running.from ?? '')).toBeLessThanOrEqual(now);
        expect(Date.parse(running.to ?? '')).toBeGreaterThan(now);
        const periods = periodsUpTo(running, 9, given);
        expect(periods.at(-1)).toEqual(running);
        expect(periods.at(-2)).toEqual(latestPeriod(kind, given));
        expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to));
        expect(new Set(periods.map(({ label }) => label)).size).toBe(9);
        expect(periods.map(({ label }) => parsePeriod(label, given))).toEqual(periods);
      }),
      { numRuns: 150 },
    );
  });
});
