import { expect, test } from 'vitest';
import type { Goal } from '../../src/config/schema.ts';
import { goalResults } from '../../src/period/goals.ts';
import { compared } from '../helpers/compared.ts';
import { type FileSketch, measured, tree } from '../helpers/measured.ts';
import { clone, complexFunction, snapshot } from '../helpers/snapshot.ts';

const files: Readonly<Record<string, FileSketch>> = {
  'src/billing/total.ts': { lines: 100, decisions: 100 },
  'src/billing/item.ts': { lines: 100, decisions: 100 },
  'src/cart/cart.ts': { lines: 100, decisions: 100 },
};
const period = { label: '2026-Q3' };
const withExcess = (billing: number, cart: number) =>
  measured(tree(files), {
    findings: [
      ...(billing > 0 ? [complexFunction('src/billing/total.ts', 'total', 10 + billing)] : []),
      ...(cart > 0 ? [complexFunction('src/cart/cart.ts', 'cart', 10 + cart)] : []),
    ],
  });
const judged = (goal: Goal, base: ReturnType<typeof measured>, head: ReturnType<typeof measured>) =>
  goalResults([goal], period, compared(base, head), base, head)[0];
const billing: Pick<Goal, 'kpi' | 'paths'> = { kpi: 'complexity', paths: ['src/billing/**'] };

test('improve: the KPI of the chosen files, in points of its own score', () => {
  const [base, head] = [withExcess(20, 5), withExcess(10, 90)];
  expect(judged({ goal: 'improve', ...billing }, base, head)).toEqual({
    ...{ goal: 'improve', what: 'complexity of src/billing/**', state: 'met' },
    ...{ before: 20 / 200, after: 10 / 200, unit: 'ratio' },
    // 100 · 2^(−0.05/0.25) − 100 · 2^(−0.1/0.25) = 87.06 − 75.79
    reason: 'Better by 11.2 points.',
    against: [],
  });
  expect(judged({ goal: 'improve', ...billing, by: 12.5 }, base, head)).toMatchObject({
    state: 'not-met',
    reason: 'Better by 11.2 points; wanted: better by at least 12.5.',
  });
});

test.each([
  [20, 20, 'not-met', 'Unchanged; wanted: better by at least 0.5.'],
  [20, 25, 'not-met', 'Worse by 5.0 points; wanted: better by at least 0.5.'],
  [0, 0, 'met', 'No debt is left.'],
  [1, 0, 'met', 'No debt is left.'],
] as const)('improve from %i to %i: %s', (before, after, state, reason) => {
  const result = judged({ goal: 'improve', ...billing }, withExcess(before, 5), withExcess(after, 5));
  expect(result).toMatchObject({ state, reason });
});

test('hold: the score of the whole repository, unless it falls by half a point', () => {
  const base = withExcess(20, 20);
  expect(judged({ goal: 'hold' }, base, withExcess(20, 21))).toMatchObject({
    ...{ what: 'score', state: 'met', unit: 'score', reason: 'Unchanged.', before: base.total.score?.value },
  });
  const worse = judged({ goal: 'hold' }, base, withExcess(60, 20));
  expect(worse).toMatchObject({ state: 'not-met', reason: 'Worse by 11.8 points.' });
  expect(worse?.against).toHaveLength(1);
});

test('critical: no debt comes or grows there, however small; elsewhere it may', () => {
  const critical: Goal = { goal: 'critical', paths: ['src/billing/**'] };
  expect(judged(critical, withExcess(20, 0), withExcess(10, 50))).toEqual({
    ...{ goal: 'critical', what: 'debt of src/billing/**', state: 'met', reason: 'No debt came or grew.' },
    against: [],
  });
  expect(judged(critical, withExcess(20, 0), withExcess(21, 0))).toMatchObject({
    ...{ state: 'not-met', reason: '1 debt came or grew.' },
    against: [complexFunction('src/billing/total.ts', 'total', 31).id],
  });
  expect(judged({ ...critical, kpi: 'duplication' }, withExcess(20, 0), withExcess(21, 0))?.state).toBe(
    'met',
  );
});

test('critical: what only entered the analysis did not come', () => {
  const [base, head] = [withExcess(20, 0), withExcess(21, 0)];
  const delta = compared(base, head);
  const groups = delta.groups.map(group => ({ ...group, cause: 'scope' as const }));
  expect(goalResults([{ goal: 'critical' }], period, { ...delta, groups }, base, head)[0]?.state).toBe('met');
});

test('lists at most ten debts that are against it', () => {
  const findings = Array.from({ length: 14 }, (_, index) => {
    return complexFunction('src/billing/total.ts', `f${index}`, 11, 10 + index);
  });
  const head = measured(tree(files), { findings });
  const result = judged({ goal: 'critical' }, withExcess(0, 0), head);
  expect(result).toMatchObject({ reason: '14 debts came or grew.' });
  expect(result?.against).toHaveLength(10);
});

test('to move debt out of a folder, or to stop looking at it, is no improvement', () => {
  const base = withExcess(20, 0);
  const { 'src/billing/total.ts': total = {}, ...others } = files;
  const moved = measured(
    tree({ ...others, 'src/cart/total.ts': { ...total, hash: 'src/billing/total.ts' } }),
    {
      findings: [complexFunction('src/cart/total.ts', 'total', 30)],
    },
  );
  expect(judged({ goal: 'improve', ...billing }, base, moved)).toMatchObject({
    ...{ state: 'not-met', before: 0.1, after: 0.1 },
  });
  expect(judged({ goal: 'hold', kpi: 'complexity', paths: ['src/cart/**'] }, base, moved)).toMatchObject({
    ...{ state: 'met', before: 0.1, after: 0.1 },
  });
  const all = withExcess(0, 0);
  const hidden = { ...all, files: all.files.map(file => ({ ...file })) };
  hidden.files[0] = { ...hidden.files[0], kind: 'generated' } as (typeof hidden.files)[number];
  const counts = measured(tree(others));
  const head = { ...hidden, total: counts.total };
  expect(judged({ goal: 'improve', ...billing, by: 1 }, base, head)).toMatchObject({
    ...{ before: 0, after: 0, state: 'not-met' },
  });
});

test('what is not measured is not met', () => {
  const base = withExcess(20, 0);
  const failed = snapshot(
    { duplication: [0, 300], complexity: 'engine failed', layering: [0, 0] },
    { files: base.files, edges: [] },
  );
  const states = (goal: Goal, head = failed) => judged(goal, base, head);
  expect(states({ goal: 'hold', ...billing })).toMatchObject({
    ...{ state: 'not-measured', reason: 'complexity was not measured at both ends in the same way.' },
  });
  expect(states({ goal: 'hold' })?.state).toBe('not-measured');
  expect(states({ goal: 'critical' })?.state).toBe('not-measured');
  expect(states({ goal: 'hold', kpi: 'duplication' })?.state).toBe('met');
  expect(states({ goal: 'hold', paths: ['scr/**'] }, base)).toEqual({
    ...{ goal: 'hold', what: 'score of scr/**', state: 'not-measured' },
    ...{ reason: 'No production file is meant by it.', against: [] },
  });
  expect(states({ goal: 'hold', application: 'web' }, base)?.state).toBe('not-measured');
});

test('a file that cannot be analysed any more leaves its goal unmeasured', () => {
  const base = withExcess(20, 0);
  const broken = { path: 'src/billing/total.ts', reason: 'syntax-error', line: 3 } as const;
  const delta = compared(base, withExcess(0, 0));
  const result = goalResults(
    [{ goal: 'improve', ...billing }],
    period,
    { ...delta, files: { ...delta.files, unanalysable: [broken] } },
    base,
    withExcess(0, 0),
  );
  expect(result[0]).toMatchObject({
    ...{ state: 'not-measured', reason: "src/billing/total.ts can't be analysed any more." },
  });
});

test('judges goals of this period and of every one, in their order; an application by name or folder', () => {
  const applications = { shop: '.', web: 'packages/web' };
  const sketch = tree({
    'a.ts': { decisions: 9 },
    'packages/web/b.ts': { decisions: 9, application: 'web' },
  });
  const base = measured(sketch, { applications });
  const head = measured(sketch, { applications, findings: [clone(0, ['a.ts', 1])] });
  const goals: Goal[] = [
    { goal: 'hold', period: '2026-q3', application: 'web' },
    { goal: 'hold', period: '2026-Q2' },
    { goal: 'hold', application: 'packages/web' },
  ];
  expect(
    goalResults(goals, period, compared(base, head), base, head).map(({ what, state }) => [what, state]),
  ).toEqual([
    ['score in web', 'met'],
    ['score in packages/web', 'met'],
  ]);
});
