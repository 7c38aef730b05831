import { expect, test } from 'vitest';
import { incidentRules } from '../../../src/scorecard/incidents/index.ts';
import type { CardData } from '../../../src/scorecard/measure-rule.ts';
import { requirementRules } from '../../../src/scorecard/requirements/index.ts';
import { cardData, counted, done, EDGES, issue } from '../requirements/harbour.ts';

const count = (id: string, data: CardData) => counted(incidentRules, id, data);

/**
 * By hand. Requirements delivered: Q2 1, Q3 2. Bugs filed: Q2 one (in test, done on June 20), Q3 three: one in test (open), one in
 * production (done in Q3), one not said (done after Q3). Incidents: Q2 one (high, 2 hours), Q3 two: critical (90 minutes), and one
 * of the team's own severity `odd` (4 hours, resolved on the first instant of October).
 */
const HARBOUR = [
  ...EDGES,
  done('requirement', '2026-04-01', '2026-04-10'),
  done('requirement', '2026-07-01', '2026-07-03'),
  done('requirement', '2026-07-01', '2026-07-05'),
  done('bug', '2026-06-10', '2026-06-20', { foundIn: 'test' }),
  issue('bug', '2026-09-01', { foundIn: 'test' }),
  done('bug', '2026-07-10', '2026-08-20', { foundIn: 'production' }),
  done('bug', '2026-09-21', '2026-10-05'),
  done('incident', '2026-05-01T10:00:00Z', '2026-05-01T12:00:00Z', { severity: 'high' }),
  done('incident', '2026-07-01T00:00:00Z', '2026-07-01T01:30:00Z', { severity: 'critical' }),
  done('incident', '2026-09-30T20:00:00Z', '2026-10-01T00:00:00Z', { severity: 'odd' }),
];

const one = (value: number) => ({ kind: 'count', value });

test('counts bugs by where they were found', () => {
  const data = cardData(HARBOUR);
  expect(count('bugs.opened', data)).toEqual({
    state: 'measured',
    before: one(1),
    now: one(3),
    parts: [
      { name: 'found in test', before: one(1), now: one(1) },
      { name: 'found in production', before: one(0), now: one(1) },
      { name: 'not said where', before: one(0), now: one(1) },
    ],
  });
  expect(count('bugs.in-test', data)).toMatchObject({ before: one(1), now: one(1) });
  expect(count('bugs.in-production', data)).toMatchObject({ before: one(0), now: one(1) });
});

test('does not take bugs for found anywhere when none says where', () => {
  const data = cardData([
    ...EDGES,
    issue('bug', '2026-07-01'),
    done('requirement', '2026-07-01', '2026-07-02'),
  ]);
  expect(count('bugs.opened', data)).toMatchObject({ now: one(1) });
  for (const id of ['bugs.in-test', 'bugs.in-production', 'bugs.in-test-per-requirement']) {
    expect(count(id, data)).toMatchObject({
      state: 'not-provided',
      reason: 'no bug says where it was found: `mapping.foundIn` names the values or labels that do',
    });
  }
});

test('gives the age of the bugs that are open at the end', () => {
  // end of Q3: 30 days (September 1) and 10 days (September 21, closed later); end of Q2: none
  expect(count('bugs.open-age', cardData(HARBOUR))).toEqual({
    state: 'measured',
    reasonBefore: 'no bug was left open in the period before',
    now: { kind: 'distribution', median: 20, n: 2 },
  });
});

test('counts incidents by severity, the worst first', () => {
  expect(count('incidents.opened', cardData(HARBOUR))).toEqual({
    state: 'measured',
    before: one(1),
    now: one(2),
    parts: [
      { name: 'critical', before: one(0), now: one(1) },
      { name: 'high', before: one(1), now: one(0) },
      { name: 'odd', before: one(0), now: one(1) },
    ],
  });
});

test('gives the median of recovery times in hours', () => {
  // the one of October 1 does not belong to Q3
  expect(count('incidents.recovery-time', cardData(HARBOUR))).toMatchObject({
    before: { kind: 'distribution', median: 2, n: 1 },
    now: { kind: 'distribution', median: 1.5, n: 1 },
  });
});

test('counts what went wrong for each requirement that was delivered', () => {
  const data = cardData(HARBOUR);
  const rate = (numerator: number, denominator: number) => ({ kind: 'rate', numerator, denominator });
  expect(count('bugs.per-requirement', data)).toMatchObject({ before: rate(1, 1), now: rate(3, 2) });
  expect(count('bugs.in-test-per-requirement', data)).toMatchObject({ before: rate(1, 1), now: rate(1, 2) });
  expect(count('incidents.per-requirement', data)).toMatchObject({ before: rate(1, 1), now: rate(2, 2) });
  const undelivered = HARBOUR.filter(({ category }) => category !== 'requirement');
  const complete = { completeIssues: ['requirement'] } as const;
  expect(count('bugs.per-requirement', cardData(undelivered, complete))).toEqual({
    state: 'not-applicable',
    reason: 'no requirement was delivered in the period',
  });
});

test('says that there was no incident only when the export would hold it', () => {
  const quiet = [...EDGES, done('requirement', '2026-07-01', '2026-07-02')];
  const reason = 'no issue is mapped as an incident; when there was none, `mapping.complete` says so';
  for (const id of ['incidents.opened', 'incidents.per-requirement', 'incidents.recovery-time']) {
    expect(count(id, cardData(quiet))).toEqual({ state: 'not-provided', reason });
  }
  const complete = { completeIssues: ['incident'] } as const;
  expect(count('incidents.opened', cardData(quiet, complete))).toMatchObject({ before: one(0), now: one(0) });
  expect(count('incidents.recovery-time', cardData(quiet, complete))).toMatchObject({
    state: 'not-applicable',
  });
  // an export of the last weeks only does not tell of the first ones
  const short = [done('requirement', '2026-09-01', '2026-09-30')];
  for (const id of ['incidents.opened', 'incidents.per-requirement']) {
    expect(count(id, cardData(short, complete))).toEqual({
      state: 'not-provided',
      reason: 'the first issue of the export was created on 2026-09-01, after the beginning of the period',
    });
  }
  // one that is known elsewhere in the export makes none an honest none
  const earlier = [...quiet, done('incident', '2026-05-01', '2026-05-02')];
  expect(count('incidents.opened', cardData(earlier))).toMatchObject({ before: one(1), now: one(0) });
});

test('every measure says what it is, how it is made to look better, and what shows that', () => {
  const rules = [...requirementRules, ...incidentRules];
  const ids = rules.map(({ def }) => def.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { def } of rules) {
    for (const words of [def.title, def.unit, def.meaning, def.formula, def.game]) expect(words).not.toBe('');
    expect(def.caveats.length).toBeGreaterThan(0);
    expect(ids).toContain(def.counter);
  }
});
