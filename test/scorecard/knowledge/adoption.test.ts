import { expect, test } from 'vitest';
import { adoptionOfPaths } from '../../../src/scorecard/knowledge/adoption-of.ts';
import { adoptionRules } from '../../../src/scorecard/knowledge/rules.ts';
import { applicationScope, cardEnds, REPOSITORY } from '../../helpers/card-ends.ts';
import { type FileSketch, measured, tree } from '../../helpers/measured.ts';

const APPLICATIONS = { harbour: 'harbour', orchard: 'orchard' };

/** Files that import others, in the application that their path begins with. */
function snapshotOf(imports: Readonly<Record<string, readonly string[]>>) {
  const files = Object.entries(imports).map(([path, own]): [string, FileSketch] => [
    path,
    { imports: own, application: path.split('/')[0] ?? '' },
  ]);
  return measured(tree(Object.fromEntries(files)), { applications: APPLICATIONS });
}

const importing = (target: string, folder: string, numbers: readonly number[]) =>
  Object.fromEntries(numbers.map(number => [`${folder}/${number}.ts`, [target]]));

// lib/old: 5 → 9 importers, moved from lib/was; lib/new: 0 → 3, of two applications; lib/few: 1 → 4, not shared; lib/same: 6 → 8
const base = snapshotOf({
  ...{ 'harbour/lib/was.ts': [], 'harbour/lib/few.ts': [], 'harbour/lib/same.ts': [] },
  ...importing('harbour/lib/was.ts', 'harbour/a', [1, 2, 3, 4, 5]),
  ...importing('harbour/lib/few.ts', 'harbour/b', [1]),
  ...importing('harbour/lib/same.ts', 'harbour/c', [1, 2, 3, 4, 5, 6]),
});
const head = snapshotOf({
  ...{
    'harbour/lib/old.ts': [],
    'harbour/lib/few.ts': [],
    'harbour/lib/same.ts': [],
    'harbour/lib/new.ts': [],
  },
  ...importing('harbour/lib/old.ts', 'harbour/a', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
  ...importing('harbour/lib/few.ts', 'harbour/b', [1, 2, 3, 4]),
  ...importing('harbour/lib/same.ts', 'harbour/c', [1, 2, 3, 4, 5, 6, 7, 8]),
  ...importing('harbour/lib/new.ts', 'orchard/d', [1, 2, 3]),
});
const renamed = [{ from: 'harbour/lib/was.ts', to: 'harbour/lib/old.ts' }];

function count(from = base, scope = REPOSITORY) {
  const data = cardEnds(from, head);
  const delta = { ...data.delta, files: { ...data.delta.files, renamed } };
  return adoptionRules[0]?.count({ ...data, delta }, scope);
}

test('tells new and shared modules that three more files import, largest growth first', () => {
  expect(count()).toEqual({
    state: 'measured',
    now: { kind: 'count', value: 2 },
    reasonBefore: 'how it grew in the period before is not measured',
    places: [
      { path: 'harbour/lib/old.ts', what: '5 → 9 importing files' },
      { path: 'harbour/lib/new.ts', what: '0 → 3 importing files, 1 other application, new' },
    ],
  });
});

test('is of the application that the module lies in, and a zero where nothing was taken up', () => {
  expect(count(base, applicationScope('harbour'))).toMatchObject({ now: { value: 2 } });
  expect(count(base, applicationScope('orchard'))).toMatchObject({ now: { kind: 'count', value: 0 } });
});

test('is not measured without the import graph', () => {
  const { edges: _, ...blind } = base;
  expect(count(blind)).toMatchObject({ state: 'not-provided' });
  expect(adoptionOfPaths(blind, head, () => true)).toBeUndefined();
});

test('of some files counts who imports any of them from outside, each once', () => {
  const isLibrary = (path: string) => path.startsWith('harbour/lib/');
  expect(adoptionOfPaths(base, head, isLibrary)).toEqual({
    files: { before: 5 + 1 + 6, after: 9 + 4 + 8 + 3 },
    applications: { before: 0, after: 1 },
  });
  expect(adoptionOfPaths(base, head, path => /lib|\/a\//.test(path))?.files).toEqual({
    before: 7,
    after: 15,
  });
});
