import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { PeriodReport } from '../../src/model/period.ts';
import { git } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { type History, harbour } from './generated.ts';

async function reported({ root, base, head }: History): Promise<PeriodReport> {
  const { stdout, stderr } = await tkpi(root, ['quarter', '--from', base, '--to', head, '-f', 'json']);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as PeriodReport;
}

test('both bridges add up to the change of the score, and each bar to its parts', async () => {
  const { delta, bridge } = await reported(harbour());
  const change = delta.total.points ?? Number.NaN;
  expect(Math.abs(change)).toBeGreaterThan(1);
  expect(sum(delta.bridge?.map(({ points }) => points))).toBeCloseTo(change, 9);
  expect(
    sum(bridge?.changes.map(({ points }) => points)) +
      sum(bridge?.growth.map(({ points }) => points)) +
      (bridge?.scope ?? Number.NaN) +
      (bridge?.unattributed ?? Number.NaN),
  ).toBeCloseTo(change, 9);
  expect(sum(bridge?.unattributedGroups.map(({ points }) => points))).toBeCloseTo(
    bridge?.unattributed ?? 1,
    9,
  );
  for (const { points, better, worse, kpis, steps } of bridge?.changes ?? []) {
    expect(better + worse).toBeCloseTo(points, 9);
    expect(sum(kpis.map(kpi => kpi.points))).toBeCloseTo(points, 9);
    expect(sum(steps.map(step => step.points))).toBeCloseTo(points, 9);
  }
});

test('each debt is told by the pull requests that moved it', async () => {
  const history = harbour();
  const { delta, bridge } = await reported(history);
  const line = git(history.root, 'rev-list', '--first-parent', '--reverse', history.head).split('\n');
  const told = delta.groups.map(group => {
    const steps = (bridge?.changes ?? [])
      .toSorted((one, other) => line.indexOf(one.change.commit) - line.indexOf(other.change.commit))
      .flatMap(({ change: { request, title }, steps: all }) =>
        all
          .filter(step => step.group === group.id)
          .map(({ before, after }) => {
            const by = request ? `${request.mark}${request.number}` : title;
            return `${by}: ${before} → ${after}`;
          }),
      );
    const [{ data, code }] = [...group.findingsAfter, ...group.findingsBefore] as [Finding];
    return `${data.name ?? code}: ${steps.join(', ')}`;
  });
  expect(told.toSorted()).toEqual([
    'broken: #27: 0 → 2',
    'clone: #14: 0 → 44, #15: 44 → 66',
    'clone: #25: 0 → 44',
    'clone: #8: 46 → 0',
    'crane: #5: 12 → 15',
    'cycle: #17: 0 → 3',
    'dredger: Dredger: 0 → 7',
    'ferry: #22: 0 → 3',
    'lifeboat: #15: 0 → 1',
    'light: !13: 0 → 5, #19: 5 → 11',
    'pier: #1: 4 → 8, #9: 8 → 20, #10: 20 → 8, #21: 8 → 0',
    'quay: #3: 0 → 3',
    'rudder: #28: 0 → 3, #29: 3 → 6',
    'tug: #7: 0 → 6',
  ]);
});

function sum(values: readonly number[] = [Number.NaN]): number {
  return values.reduce((total, value) => total + value, 0);
}
