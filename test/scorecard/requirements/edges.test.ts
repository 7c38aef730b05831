import { describe, expect, test } from 'vitest';
import { incidentRules } from '../../../src/scorecard/incidents/index.ts';
import { requirementRules } from '../../../src/scorecard/requirements/index.ts';
import { cardData, counted, done, issue } from './harbour.ts';

/** Long before both periods, so that the export holds all of both. */
const LONG_AGO = [done('other', '2026-01-01', '2026-01-02')];
/** So late that the export does not seem to end early. */
const LATE = issue('other', '2026-09-30');
const of = (id: string, ...issues: ReturnType<typeof issue>[]) =>
  counted([...requirementRules, ...incidentRules], id, cardData([...LONG_AGO, LATE, ...issues]));
const one = (value: number) => ({ kind: 'count', value });

test('a period holds its first moment, and not the first of the next one', () => {
  const opened = of(
    'requirements.opened',
    ...[
      '2026-03-31T23:59:59Z',
      '2026-04-01',
      '2026-06-30T23:59:59Z',
      '2026-07-01',
      '2026-09-30T23:59:59Z',
    ].map(created => issue('requirement', created)),
    issue('requirement', '2026-10-01'),
  );
  expect(opened).toMatchObject({ before: one(2), now: one(2) });
});

test('what was done at the first moment after the period was not done in it', () => {
  const rate = of(
    'requirements.delivery-rate',
    done('requirement', '2026-07-01', '2026-09-30T23:59:59Z'),
    done('requirement', '2026-07-01', '2026-10-01'),
    issue('requirement', '2026-07-01'),
  );
  expect(rate).toMatchObject({ now: { kind: 'share', numerator: 1, denominator: 3 } });
});

test('a bug is open at the end that was closed at the first moment after it, and one of that moment is not yet there', () => {
  const age = of(
    'bugs.open-age',
    done('bug', '2026-09-21', '2026-10-01'),
    done('bug', '2026-09-01', '2026-09-30T23:59:59Z'),
    issue('bug', '2026-10-01'),
  );
  expect(age).toMatchObject({ now: { kind: 'distribution', median: 10, n: 1 } });
});

test('requirements of which the export does not tell whether they were reopened are left out', () => {
  const reopened = of(
    'requirements.reopened',
    done('requirement', '2026-07-01', '2026-07-02', { reopened: 2 }),
    done('requirement', '2026-07-01', '2026-07-03', { reopened: 0 }),
    done('requirement', '2026-07-01', '2026-07-04'),
  );
  expect(reopened).toMatchObject({ now: { kind: 'share', numerator: 1, denominator: 2 } });
});

describe('lead time', () => {
  const started = (resolved: string) =>
    done('requirement', '2026-07-01', resolved, { startedAt: '2026-07-05T00:00:00Z' });
  const unstarted = (resolved: string) => done('requirement', '2026-07-01', resolved);

  test('is from the start of work when half of what is done has one; the others are left out and counted', () => {
    const half = of('requirements.lead-time', started('2026-07-07'), unstarted('2026-07-31'));
    expect(half).toMatchObject({
      now: { kind: 'distribution', median: 2, n: 1 },
      notices: ['Counted from the start of work on each. 1 without one is left out.'],
    });
    const many = of(
      'requirements.lead-time',
      ...['07', '08'].map(day => started(`2026-07-${day}`)),
      ...['30', '31'].map(day => unstarted(`2026-07-${day}`)),
    );
    expect(many).toMatchObject({ notices: [expect.stringContaining(' 2 without one are left out.')] });
    expect(of('requirements.lead-time', started('2026-07-07'))).toMatchObject({
      notices: ['Counted from the start of work on each.'],
    });
  });

  test('is from the creation when fewer have one; what is open says nothing about that', () => {
    const open = issue('requirement', '2026-07-01', { startedAt: '2026-07-02T00:00:00Z' });
    const few = [started('2026-07-07'), unstarted('2026-07-11'), unstarted('2026-07-11')];
    expect(of('requirements.lead-time', ...few, open, open)).toMatchObject({
      now: { kind: 'distribution', median: 10, n: 3 },
    });
  });
});

describe('the reach of an export', () => {
  const opened = (...all: ReturnType<typeof issue>[]) =>
    counted(requirementRules, 'requirements.opened', cardData(all));

  test('is from its first issue on, to the moment', () => {
    const requirement = issue('requirement', '2026-08-01');
    expect(opened(issue('other', '2026-04-01'), requirement, LATE)).toMatchObject({ before: one(0) });
    const late = opened(issue('other', '2026-04-01T00:00:01Z'), requirement, LATE);
    expect(late).not.toHaveProperty('before');
    expect(late).toMatchObject({ now: one(1), reasonBefore: expect.stringContaining('2026-04-01') });
  });

  test('that begins later tells nothing of what it does not hold, also not that there was none', () => {
    const late = [done('other', '2026-08-20', '2026-08-21'), LATE, issue('requirement', '2026-10-05')];
    const [created, closed] = ['created on 2026-08-20', 'closed on 2026-08-21'];
    for (const [id, began] of [
      ['requirements.opened', created],
      ['requirements.delivery-rate', created],
      ['requirements.delivered', closed],
      ['requirements.lead-time', closed],
    ] as const) {
      expect(counted(requirementRules, id, cardData(late)), id).toEqual({
        state: 'not-provided',
        reason: `the first issue of the export was ${began}, after the beginning of the period`,
      });
    }
  });

  test('ends with its last day, which is told when more than a fortnight is missing', () => {
    const ends = (last: string) =>
      opened(...LONG_AGO, issue('requirement', '2026-08-01'), issue('other', last));
    expect(ends('2026-09-17')).not.toHaveProperty('notices');
    expect(ends('2026-09-16T23:59:59Z')).toMatchObject({
      notices: ['The export ends on 2026-09-16: what came later is not counted.'],
    });
  });
});
