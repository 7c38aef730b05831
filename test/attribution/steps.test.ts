import { expect, test } from 'vitest';
import { storiesOf } from '../../src/attribution/life.ts';
import { settle } from '../../src/attribution/settle.ts';
import { matchFindings } from '../../src/compare/match.ts';
import type { DebtGroup } from '../../src/model/delta.ts';
import type { Finding } from '../../src/model/finding.ts';

/** A debt of that mass, of a kind that is recognised by its id alone. */
function debt(id: string, mass: number, startLine = 1): Finding {
  return {
    ...{ id, analyzer: 'other', code: 'other', application: 'harbour', mass, severity: 'minor', data: {} },
    locations: [{ path: 'src/pier.ts', startLine, endLine: startLine + 9, mass }],
  };
}

/** A group of a delta, as far as its story needs it. */
function group(id: string, before: Finding[], after: Finding[]): DebtGroup {
  const mass = (findings: Finding[]) => findings.reduce((sum, finding) => sum + finding.mass, 0);
  return {
    ...{ id, analyzer: 'other', kpi: 'other', code: 'other', application: 'harbour', state: 'worsened' },
    ...{
      cause: 'code',
      severity: 'minor',
      before: mass(before),
      after: mass(after),
      judged: 0,
      matchedBy: [],
    },
    ...{ findingsBefore: before, findingsAfter: after },
  };
}

function told(groups: DebtGroup[], ...sightings: [number, Finding[]][]): string[] {
  const seen = sightings.map(([index, findings]) => ({ index, findings }));
  const match = (_: number, before: readonly Finding[], after: readonly Finding[]) =>
    matchFindings(before, after);
  return storiesOf(groups, seen, match).map(
    ({ groups: own, steps }) =>
      `${own.map(({ id }) => id).join(' and ')}: ${steps.map(({ index, before, after }) => `${index}: ${before} → ${after}`).join(', ')}`,
  );
}

test('a debt is followed from one sighting to the next; where its mass stays there is no step', () => {
  expect(
    told(
      [group('one', [debt('a', 3)], [debt('a', 9)])],
      [-1, [debt('a', 3), debt('b', 1)]],
      [2, [debt('a', 7), debt('b', 1)]],
      [5, [debt('a', 7)]],
      [8, [debt('a', 9)]],
    ),
  ).toEqual(['one: 2: 3 → 7, 8: 7 → 9']);
});

test('a debt that went and came back is told by both', () => {
  expect(
    told([group('one', [debt('a', 3)], [debt('a', 4)])], [-1, [debt('a', 3)]], [1, []], [2, [debt('a', 4)]]),
  ).toEqual(['one: 1: 3 → 0, 2: 0 → 4']);
});

test('debts of the same files are told apart', () => {
  expect(
    told(
      [group('one', [debt('a', 3)], []), group('other', [], [debt('b', 2, 40)])],
      [-1, [debt('a', 3)]],
      [1, [debt('a', 3), debt('b', 2, 40)]],
      [2, [debt('b', 2, 40)]],
    ),
  ).toEqual(['one: 2: 3 → 0', 'other: 1: 0 → 2']);
});

test('one that went where another came, step by step, has one story with it', () => {
  const rewritten =
    (from: Finding, to: Finding) => (_: number, before: readonly Finding[], after: readonly Finding[]) =>
      before.includes(from) && after.includes(to)
        ? [{ base: [from], head: [to] }]
        : matchFindings(before, after);
  const [old, fresh] = [debt('old', 6), debt('fresh', 8, 100)];
  const stories = storiesOf(
    [group('gone', [old], []), group('come', [], [fresh])],
    [
      { index: -1, findings: [old] },
      { index: 3, findings: [fresh] },
    ],
    rewritten(old, fresh),
  );
  expect(stories).toHaveLength(1);
  expect(stories[0]?.groups.map(({ id }) => id)).toEqual(['gone', 'come']);
  expect(stories[0]?.steps).toMatchObject([{ index: 3, before: 6, after: 8 }]);
});

test('one that goes by another id in its own files is found by its lines', () => {
  expect(
    told(
      [group('one', [], [debt('clone-7', 6, 20)])],
      [-1, []],
      [4, [debt('clone-1', 5, 22), debt('clone-2', 2, 80)]],
    ),
  ).toEqual(['one: 4: 0 → 5']);
});

const step = (index: number, before: number, after: number) => ({
  ...{ index, before, after },
  place: { path: 'src/pier.ts', startLine: 1, endLine: 9, mass: after },
});
const settled = (before: number, after: number, ...steps: ReturnType<typeof step>[]) => {
  const { steps: moved, rest } = settle(after - before, steps);
  return [...moved.map(one => one.moved), rest];
};

test('steps and rest add up to what the debt did in the whole tree', () => {
  expect(settled(0, 10)).toEqual([10]);
  expect(settled(0, 10, step(1, 0, 8))).toEqual([10, 0]);
  expect(settled(4, 10, step(1, 4, 8), step(2, 8, 10))).toEqual([4, 2, 0]);
  expect(settled(0, 12, step(1, 0, 6), step(2, 6, 9))).toEqual([8, 4, 0]);
  expect(settled(0, 30, step(1, 0, 6), step(2, 6, 9))).toEqual([6, 3, 21]);
});
