import { expect, test } from 'vitest';
import { stepsOf } from '../../src/attribution/life.ts';
import { settle } from '../../src/attribution/settle.ts';
import { matchFindings } from '../../src/compare/match.ts';
import type { Finding } from '../../src/model/finding.ts';

/** A debt of that mass, of a kind that is recognised by its id alone. */
function debt(id: string, mass: number, startLine = 1): Finding {
  return {
    ...{ id, analyzer: 'other', code: 'other', application: 'harbour', mass, severity: 'minor', data: {} },
    locations: [{ path: 'src/pier.ts', startLine, endLine: startLine + 9, mass }],
  };
}

const match = (_: number, before: readonly Finding[], after: readonly Finding[]) =>
  matchFindings(before, after);
const told = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ index, before, after }) => `${index}: ${before} → ${after}`);

test('a debt is followed from one sighting to the next; where its mass stays there is no step', () => {
  const steps = stepsOf(
    { findingsBefore: [debt('a', 3)], findingsAfter: [debt('a', 9)] },
    [
      { index: -1, findings: [debt('a', 3), debt('b', 1)] },
      { index: 2, findings: [debt('a', 7), debt('b', 1)] },
      { index: 5, findings: [debt('a', 7)] },
      { index: 8, findings: [debt('a', 9)] },
    ],
    match,
  );
  expect(told(steps)).toEqual(['2: 3 → 7', '8: 7 → 9']);
});

test('a debt that went and came back is told by both', () => {
  const steps = stepsOf(
    { findingsBefore: [debt('a', 3)], findingsAfter: [debt('a', 4)] },
    [
      { index: -1, findings: [debt('a', 3)] },
      { index: 1, findings: [] },
      { index: 2, findings: [debt('a', 4)] },
    ],
    match,
  );
  expect(told(steps)).toEqual(['1: 3 → 0', '2: 0 → 4']);
});

test('one that goes by another id in its own files is found by its lines', () => {
  const steps = stepsOf(
    { findingsBefore: [], findingsAfter: [debt('clone-7', 6, 20)] },
    [
      { index: -1, findings: [] },
      { index: 4, findings: [debt('clone-1', 5, 22), debt('clone-2', 2, 80)] },
    ],
    match,
  );
  expect(told(steps)).toEqual(['4: 0 → 5']);
});

const step = (index: number, before: number, after: number) => ({
  ...{ index, before, after },
  place: { path: 'src/pier.ts', startLine: 1, endLine: 9, mass: after },
});
const settled = (before: number, after: number, ...steps: ReturnType<typeof step>[]) => {
  const { steps: moved, rest } = settle({ before, after }, steps);
  return [...moved.map(one => one.moved), rest];
};

test('steps and rest add up to what the debt did in the whole tree', () => {
  expect(settled(0, 10)).toEqual([10]);
  expect(settled(0, 10, step(1, 0, 8))).toEqual([10, 0]);
  expect(settled(4, 10, step(1, 4, 8), step(2, 8, 10))).toEqual([4, 2, 0]);
  expect(settled(0, 12, step(1, 0, 6), step(2, 6, 9))).toEqual([8, 4, 0]);
  expect(settled(0, 30, step(1, 0, 6), step(2, 6, 9))).toEqual([6, 3, 21]);
});
