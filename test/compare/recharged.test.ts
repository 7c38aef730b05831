import { expect, test } from 'vitest';
import { compareSides } from '../../src/compare/compare.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FileResult, Snapshot } from '../../src/model/snapshot.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { copy, range } from './debts.ts';

const side = { label: 'orchard', source: 'commit', ruler: 'sha256:1' } as const;

/** A tree with these clones; files in `changed` have other bytes than in other trees. */
function tree(findings: readonly Finding[], changed: readonly string[] = []): Snapshot {
  const paths = new Set(['a.ts', 'b.ts', 'c.ts', 'd.ts']);
  const files = [...paths].map((path): FileResult => {
    const hash = changed.includes(path) ? `changed ${path}` : path;
    return {
      path,
      application: 'shop',
      kind: 'production',
      hash,
      codeLines: 500,
      functions: 0,
      decisions: 0,
    };
  });
  return snapshot({}, { findings, files });
}

/** What a gate would judge of each group that changed: `[id, judged]`. */
function judged(base: Snapshot, head: Snapshot): [string, number][] {
  const { groups } = compareSides({ state: 'snapshot', side, snapshot: base }, { side, snapshot: head });
  return groups.map(({ id, judged: mass }): [string, number] => [id, mass]);
}

test('lines that are charged to another clone, because the one they were charged to is gone, are not judged', () => {
  const wide = copy('wide', 30, ['a.ts', 'b.ts', 'c.ts'], range(1, 200));
  // the copy in c.ts was repaired: what a.ts and b.ts share is told as a longer clone of the two
  const narrow = copy('narrow', 8, ['a.ts', 'b.ts'], [...range(150, 200), ...range(500, 520)]);
  const longer = copy('narrow', 30, ['a.ts', 'b.ts'], [...range(1, 200), ...range(500, 520)]);
  const groups = judged(tree([wide, narrow]), tree([longer], ['a.ts', 'b.ts', 'c.ts']));
  expect(groups.filter(([, mass]) => mass > 0)).toEqual([]);
});

test('a clone that gained nothing in a changed file has not grown', () => {
  const before = copy('text', 20, ['a.ts', 'b.ts'], range(1, 100));
  const after = copy('other text', 30, ['a.ts', 'b.ts'], range(1, 140));
  expect(judged(tree([before]), tree([after], ['c.ts']))).toEqual([['duplication:other text', 0]]);
  expect(judged(tree([before]), tree([after], ['b.ts']))).toEqual([['duplication:other text', 20]]);
});

test('another copy is judged whole, whatever else got better', () => {
  const pair = copy('pair', 30, ['a.ts', 'b.ts'], range(1, 200));
  const three = copy('pair', 30, ['a.ts', 'b.ts', 'c.ts'], range(1, 200));
  const gone = copy('gone', 40, ['c.ts', 'd.ts'], range(1000, 1300));
  const groups = judged(tree([pair, gone]), tree([three], ['c.ts', 'd.ts']));
  expect(groups).toEqual([
    ['duplication:pair', 30],
    ['duplication:gone', -80],
  ]);
});

test('a lost line excuses one gained line, not two', () => {
  const lost = copy('lost', 20, ['a.ts', 'b.ts'], range(1, 100));
  const first = copy('first', 20, ['a.ts', 'b.ts', 'c.ts'], [...range(1, 100), ...range(300, 400)]);
  const second = copy('second', 20, ['a.ts', 'b.ts', 'd.ts'], [...range(1, 100), ...range(500, 600)]);
  const groups = judged(tree([lost]), tree([first, second], ['a.ts', 'b.ts', 'c.ts', 'd.ts']));
  const total = groups.reduce((sum, [, mass]) => sum + Math.max(0, mass), 0);
  expect(total).toBe(60 + 60 - 40);
});

test('what a related clone lost excuses only as many lines as have their tokens in common', () => {
  const lost = copy('lost', 20, ['a.ts', 'b.ts'], range(1, 100));
  const written = copy('written', 20, ['a.ts', 'b.ts'], [...range(91, 100), ...range(300, 400)]);
  const groups = judged(tree([lost]), tree([written], ['a.ts', 'b.ts']));
  expect(groups).toContainEqual(['duplication:written', 40 - 2 * 2]);
});

test('clones that grow together are judged by their lines, each once', () => {
  const places = (from: number, to: number, ...paths: string[]) =>
    paths.map(path => ({ path, startLine: from, endLine: to, mass: to - from + 1 }));
  const known = (text: string, ...locations: Finding['locations'][]): Finding => ({
    ...copy(text, 39, ['a.ts', 'b.ts'], range(1, 200)),
    locations: locations.flat(),
  });
  // a and b share 39 lines, b and c 39 others, and all three the 19 in between; then all three share all 60
  const before = [
    { ...known('upper', places(1, 39, 'a.ts', 'b.ts')), mass: 78 },
    { ...known('lower', places(40, 60, 'b.ts', 'c.ts')), mass: 42 },
  ];
  const after = { ...known('upper', places(1, 60, 'a.ts', 'b.ts', 'c.ts')), mass: 180 };
  const data = { ...after.data, lines: 60, places: 3 };
  const groups = judged(tree(before), tree([{ ...after, data }], ['a.ts', 'b.ts', 'c.ts']));
  const worse = groups.filter(([, mass]) => mass > 0);
  expect(worse).toEqual([['duplication:upper', 180 - 78 - 42]]);
});

test('a new clone in other files is no piece of a known one that it resembles', () => {
  const known = copy('known', 60, ['a.ts', 'b.ts'], range(1, 400));
  const piece = copy('piece', 15, ['c.ts', 'd.ts'], range(1, 90));
  expect(judged(tree([known]), tree([known, piece], ['c.ts', 'd.ts']))).toEqual([['duplication:piece', 30]]);
});
