import { expect, test } from 'vitest';
import { shareOfTime, windowsOf } from '../../src/scorecard/windows.ts';

const ENDS = { base: '2026-06-29T10:00:00Z', head: '2026-09-28T10:00:00Z' };

test('a period of the calendar is compared with the one before it', () => {
  const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
  const earlier = { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' };
  expect(windowsOf(quarter, earlier, ENDS)).toEqual({
    window: quarter,
    windowBefore: { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' },
  });
});

test('any other is compared with as long a time', () => {
  const range = { from: '2026-07-11T00:00:00Z', to: '2026-07-21T00:00:00Z' };
  expect(windowsOf(range, undefined, ENDS).windowBefore).toEqual({
    from: '2026-07-01T00:00:00.000Z',
    to: '2026-07-11T00:00:00Z',
  });
});

test('where a period begins or ends at a commit, its time stands for it, and the last commit is in', () => {
  expect(windowsOf({}, undefined, ENDS).window).toEqual({
    from: '2026-06-29T10:00:00Z',
    to: '2026-09-28T10:00:01.000Z',
  });
});

test('rates are weighed by time', () => {
  const window = { from: '2026-07-01T00:00:00Z', to: '2026-07-31T00:00:00Z' };
  const before = { from: '2026-06-21T00:00:00Z', to: '2026-07-01T00:00:00Z' };
  expect(shareOfTime(window, before)).toBe(0.75);
});

test('two times without length are weighed alike', () => {
  const instant = { from: '2026-07-01T00:00:00Z', to: '2026-07-01T00:00:00Z' };
  expect(shareOfTime(instant, instant)).toBe(0.5);
});
