import { expect, test } from 'vitest';
import { type Candidate, storiesOf } from '../../src/period/stories.ts';
import { suggestions } from '../../src/plan/suggest.ts';
import { churn, measured, tree } from '../helpers/measured.ts';
import { clone, complexFunction } from '../helpers/snapshot.ts';

const candidate = (path: string, gain: number, effort = 10, line = 1): Candidate => ({
  ...{ kpi: 'complexity', gain, effort, path, line },
  findings: [complexFunction(path, 'f', 20, line)],
});
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Four pieces of work that are always chosen; the fifth is the question. */
const chosenOf = (candidates: readonly Candidate[], touched: ReturnType<typeof churn>) => {
  const certain = times(4).map(index => candidate(`sure${index}.ts`, 1000));
  return storiesOf([...certain, ...candidates], touched, undefined).flatMap(({ path }) =>
    path.startsWith('sure') ? [] : [path],
  );
};

test('prefers what people work on: three changes make a piece of work worth three times as much', () => {
  const touched = churn({ 'b.ts': times(3), 'c.ts': times(1) });
  const order = (...candidates: Candidate[]) => chosenOf(candidates, touched);
  expect(order(candidate('a.ts', 2.9), candidate('b.ts', 1))).toEqual(['b.ts']);
  expect(order(candidate('a.ts', 3.1), candidate('b.ts', 1))).toEqual(['a.ts']);
  expect(order(candidate('a.ts', 2, 9), candidate('c.ts', 1, 8))).toEqual(['c.ts']);
});

test('proposes five at most, one for each file, equal ones by place', () => {
  const many = times(9).map(index => candidate(`${9 - index}.ts`, 1));
  const paths = storiesOf(many, churn({}), undefined).map(({ path }) => path);
  expect(paths).toEqual(['1.ts', '2.ts', '3.ts', '4.ts', '5.ts']);
  const same = [candidate('a.ts', 1, 10, 7), candidate('a.ts', 2, 10, 9), candidate('b.ts', 1.5)];
  expect(storiesOf(same, churn({}), undefined).map(({ path, line }) => [path, line])).toEqual([
    ['a.ts', 9],
    ['b.ts', 1],
  ]);
});

test('keeps to files that were changed when there are three of them, largest points first', () => {
  const touched = churn({ 'a.ts': times(1), 'b.ts': times(9), 'c.ts': times(2) });
  const of = (...paths: string[]) =>
    storiesOf(
      paths.map((path, index) => candidate(path, index + 1)),
      touched,
      undefined,
    ).map(({ path }) => path);
  expect(of('a.ts', 'b.ts', 'c.ts', 'calm.ts')).toEqual(['c.ts', 'b.ts', 'a.ts']);
  expect(of('a.ts', 'b.ts', 'calm.ts')).toEqual(['calm.ts', 'b.ts', 'a.ts']);
});

test('takes what scan suggests; a commit that touched two of its files is one change', () => {
  const head = measured(
    tree({ 'a.ts': { lines: 200, decisions: 10 }, 'b.ts': { lines: 200, decisions: 10 } }),
    {
      findings: [clone(20, ['a.ts', 5], ['b.ts', 50])],
    },
  );
  const [story] = storiesOf(suggestions(head, 9), churn({ 'a.ts': [1, 2], 'b.ts': [2, 3] }), path => [
    `@org/${path}`,
  ]);
  expect(story).toEqual({
    ...{ kpi: 'duplication', code: 'clone', path: 'a.ts', line: 5, effort: 40, changes: 3 },
    points: expect.closeTo(100 - (head.total.score?.value ?? 0), 9),
    findings: [head.findings[0]?.id],
    finding: head.findings[0],
    owners: ['@org/a.ts'],
  });
});
