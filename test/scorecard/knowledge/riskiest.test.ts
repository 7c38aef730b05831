import { expect, test } from 'vitest';
import { riskiest } from '../../../src/scorecard/knowledge/riskiest.ts';
import { applicationScope, REPOSITORY } from '../../helpers/card-ends.ts';
import { churn, measured, tree } from '../../helpers/measured.ts';

const times = (many: number) => Array.from({ length: many }, (_, number) => number);

test('are changed three times or more, decide something, and have the highest changes × decisions', () => {
  const head = measured(
    tree({
      'shop/rare.ts': { decisions: 99 },
      'shop/plain.ts': { decisions: 0 },
      'shop/z.ts': { decisions: 4 },
      'shop/a.ts': { decisions: 3 },
      'press/worst.ts': { decisions: 7 },
      'shop/least.ts': { decisions: 1 },
    }),
  );
  const changed = churn({
    ...{ 'shop/rare.ts': times(2), 'shop/plain.ts': times(9), 'shop/z.ts': times(3), 'shop/a.ts': times(4) },
    ...{ 'press/worst.ts': times(3), 'shop/least.ts': times(3), 'README.md': times(30) },
  });
  // 3 × 7, 4 × 3, 3 × 4, 3 × 1: of the equal ones the first path comes first
  const ordered = ['press/worst.ts', 'shop/a.ts', 'shop/z.ts', 'shop/least.ts'];
  expect(riskiest({ head, churn: changed }, REPOSITORY)).toEqual(ordered);
  expect(riskiest({ head, churn: changed }, applicationScope('shop'))).toEqual(ordered.slice(1));
});

test('are production files', () => {
  const production = measured(tree({ 'a.ts': { decisions: 3 }, 'b.ts': { decisions: 3 } }));
  const files = production.files.map(file =>
    file.path === 'a.ts' ? { ...file, kind: 'test' as const } : file,
  );
  const changed = churn({ 'a.ts': times(3), 'b.ts': times(3) });
  expect(riskiest({ head: { ...production, files }, churn: changed }, REPOSITORY)).toEqual(['b.ts']);
});

test('are ten at most', () => {
  const paths = times(12).map(number => `f${number}.ts`);
  const head = measured(tree(Object.fromEntries(paths.map(path => [path, { decisions: 1 }]))));
  const changed = churn(Object.fromEntries(paths.map(path => [path, times(3)])));
  expect(riskiest({ head, churn: changed }, REPOSITORY)).toHaveLength(10);
});
