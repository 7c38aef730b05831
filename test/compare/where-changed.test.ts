import { expect, test } from 'vitest';
import { compareSides } from '../../src/compare/compare.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { clone, complexFunction, cycle, snapshot } from '../helpers/snapshot.ts';

const side = { label: 'side', source: 'snapshot', ruler: 'sha256:1' } as const;

/** A tree of files with these versions, and its debts. */
function tree(versions: Readonly<Record<string, number>>, ...findings: Finding[]): Snapshot {
  const files = Object.entries(versions).map(([path, version]) => ({
    ...{ path, kind: 'production', application: 'shop', hash: `sha256:${path}${version}` },
    ...{ codeLines: 100, metrics: {} },
  }));
  return snapshot({}, { findings, files: files as unknown as Snapshot['files'] });
}

function places(base: Snapshot, head: Snapshot): (string[] | undefined)[] {
  const { groups } = compareSides({ state: 'snapshot', side, snapshot: base }, { side, snapshot: head });
  return groups.map(group => group.places?.map(({ path, startLine }) => `${path}:${startLine}`));
}

test('a cycle is looked for at the import that closed it, not at the first of its modules', () => {
  const ring = cycle(['a.ts', 'b.ts', 'z.ts']);
  const base = tree({ 'a.ts': 1, 'b.ts': 1, 'z.ts': 1 });
  expect(places(base, tree({ 'a.ts': 1, 'b.ts': 1, 'z.ts': 2 }, ring))).toEqual([['z.ts:3']]);
});

test('a copied file is looked at, not the original', () => {
  const copies = clone(30, ['a.ts', 1], ['copy.ts', 1]);
  const base = tree({ 'a.ts': 1 });
  expect(places(base, tree({ 'a.ts': 1, 'copy.ts': 1 }, copies))).toEqual([['copy.ts:1']]);
  const edited = tree({ 'a.ts': 2, 'copy.ts': 1 }, copies);
  expect(places(base, edited)).toEqual([['copy.ts:1', 'a.ts:1']]);
});

test('of changed files those come first that had no place before, then another place in the same file', () => {
  const known = clone(30, ['a.ts', 1], ['b.ts', 1]);
  const base = tree({ 'a.ts': 1, 'b.ts': 1, 'c.ts': 1 }, known);
  const third = { ...clone(30, ['a.ts', 1], ['b.ts', 1], ['c.ts', 5]), id: known.id };
  expect(places(base, tree({ 'a.ts': 2, 'b.ts': 1, 'c.ts': 2 }, third))).toEqual([['c.ts:5']]);
  const twice = { ...clone(30, ['a.ts', 1], ['a.ts', 50], ['b.ts', 1]), id: known.id };
  expect(places(base, tree({ 'a.ts': 2, 'b.ts': 2, 'c.ts': 1 }, twice))).toEqual([['a.ts:50']]);
});

test('of functions it is the largest one, and of many places three', () => {
  const base = tree({ 'a.ts': 1 });
  expect(places(base, tree({ 'a.ts': 2 }, complexFunction('a.ts', 'f', 30, 7)))).toEqual([['a.ts:7']]);
  const ring = cycle(['a.ts', 'b.ts', 'c.ts', 'd.ts']);
  const old = tree({ 'a.ts': 1, 'b.ts': 1, 'c.ts': 1, 'd.ts': 1 });
  const head = tree({ 'a.ts': 2, 'b.ts': 2, 'c.ts': 2, 'd.ts': 2 }, ring);
  expect(places(old, head)).toEqual([['a.ts:3', 'b.ts:3', 'c.ts:3']]);
});

test('where no file is known to have changed there is none: other files did, or the base is a baseline', () => {
  const ring = cycle(['a.ts', 'b.ts']);
  const head = tree({ 'a.ts': 1, 'b.ts': 1 }, ring);
  expect(places(tree({ 'a.ts': 1, 'b.ts': 1 }), head)).toEqual([undefined]);
  const baseline = { state: 'baseline', side, findings: [], unanalysable: [], renames: [] } as const;
  expect(compareSides(baseline, { side, snapshot: head }).groups[0]).not.toHaveProperty('places');
});
