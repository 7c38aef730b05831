import { expect, test } from 'vitest';
import { hotspots } from '../../src/period/hotspots.ts';
import { churn, type FileSketch, measured, tree } from '../helpers/measured.ts';
import { complexFunction } from '../helpers/snapshot.ts';

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const files: Readonly<Record<string, FileSketch>> = {
  'src/hot.ts': { lines: 300, decisions: 90 },
  'src/warm.ts': { lines: 200, decisions: 40 },
  'src/twice.ts': { lines: 400, decisions: 500 },
  'src/constants.ts': { lines: 900, decisions: 0 },
};
const changed = churn({
  ...{ 'src/hot.ts': times(4), 'src/warm.ts': times(8), 'src/twice.ts': times(2) },
  ...{ 'src/constants.ts': times(50), 'src/hot.test.ts': times(50) },
});

test('takes files by changes × decisions; two changes and files without decisions are none', () => {
  const head = measured(tree(files), { findings: [complexFunction('src/hot.ts', 'f', 30)] });
  const before = churn({ 'src/warm.ts': times(3), 'src/hot.ts': times(1) });
  expect(hotspots(head, head, changed, before, path => [`@org/${path}`])).toEqual([
    {
      ...{ path: 'src/hot.ts', state: 'new', changes: 4, changesBefore: 1, decisions: 90, codeLines: 300 },
      lost: expect.closeTo(100 - (head.total.score?.value ?? 0), 9),
      owners: ['@org/src/hot.ts'],
    },
    {
      ...{
        path: 'src/warm.ts',
        state: 'lasting',
        changes: 8,
        changesBefore: 3,
        decisions: 40,
        codeLines: 200,
      },
      ...{ lost: 0, owners: ['@org/src/warm.ts'] },
    },
  ]);
});

test('says nothing of before when that is not known', () => {
  const head = measured(tree(files));
  expect(hotspots(head, head, changed, undefined, undefined)[0]).toEqual({
    ...{ path: 'src/hot.ts', changes: 4, decisions: 90, codeLines: 300, lost: 0 },
  });
});

test('tells the fixes of a year, none for a file without, and nothing when they are not known', () => {
  const head = measured(tree(files));
  const told = (fixes?: ReadonlyMap<string, number>) =>
    hotspots(head, head, changed, undefined, undefined, [], fixes).map(hotspot => [
      hotspot.path,
      hotspot.fixes,
    ]);
  expect(told(new Map([['src/warm.ts', 3]]))).toEqual([
    ['src/hot.ts', 0],
    ['src/warm.ts', 3],
  ]);
  expect(told()).toEqual([
    ['src/hot.ts', undefined],
    ['src/warm.ts', undefined],
  ]);
});

test('follows renames, and tells those that are gone: calm now, or deleted', () => {
  const { 'src/warm.ts': warm = {}, 'src/hot.ts': hot = {}, ...others } = files;
  const base = measured(tree({ ...files, 'src/old.ts': { decisions: 70 } }));
  const head = measured(tree({ ...others, 'src/hot.ts': hot, 'lib/warm.ts': warm }));
  const before = churn({ 'src/warm.ts': times(5), 'src/twice.ts': times(9), 'src/old.ts': times(6) });
  const now = churn({ 'lib/warm.ts': times(8), 'src/twice.ts': times(2) });
  const renamed = [{ from: 'src/warm.ts', to: 'lib/warm.ts' }];
  const states = hotspots(head, base, now, before, undefined, renamed).map(
    ({ path, state, changesBefore, decisions }) => {
      return [path, state, changesBefore, decisions];
    },
  );
  expect(states).toEqual([
    ['lib/warm.ts', 'lasting', 5, 40],
    ['src/twice.ts', 'gone', 9, 500],
    ['src/old.ts', 'gone', 6, undefined],
  ]);
});

test('is not new because others left, nor gone because others came', () => {
  const most = (count: number) =>
    Object.fromEntries(times(10).map(index => [`big${index}.ts`, times(count)]));
  const base = measured(
    tree({
      ...Object.fromEntries(times(10).map(index => [`big${index}.ts`, { decisions: 900 }])),
      'a.ts': { decisions: 9 },
    }),
  );
  const calm = churn({ 'a.ts': times(5) });
  const busy = churn({ ...most(9), 'a.ts': times(6) });
  expect(hotspots(base, base, calm, busy, undefined)[0]).toMatchObject({ path: 'a.ts', state: 'lasting' });
  expect(hotspots(base, base, busy, calm, undefined).map(({ state }) => state)).toEqual(
    times(10).map(() => 'new'),
  );
});

test('has at most ten, and five that are gone', () => {
  const many = tree(Object.fromEntries(times(40).map(index => [`f${index}.ts`, { decisions: 100 - index }])));
  const base = measured(many);
  const all = (from: number) =>
    churn(Object.fromEntries(times(20).map(index => [`f${from + index}.ts`, times(3)])));
  const found = hotspots(base, base, all(20), all(0), undefined);
  expect(found.filter(({ state }) => state === 'new')).toHaveLength(10);
  expect(found.filter(({ state }) => state === 'gone').map(({ path }) => path)).toEqual([
    ...['f0.ts', 'f1.ts', 'f2.ts', 'f3.ts', 'f4.ts'],
  ]);
});
