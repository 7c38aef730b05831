import { expect, test } from 'vitest';
import { treeStates } from '../../src/attribution/tree-states.ts';
import type { FileVersion } from '../../src/model/change.ts';

const version = (path: string, hash: string): FileVersion => ({ path, hash, mode: '100644' });

const states = treeStates(
  [version('pier.ts', 'p0'), version('crane.ts', 'c0'), version('log.ts', 'l0')],
  [
    { changes: [{ before: version('pier.ts', 'p0'), after: version('pier.ts', 'p1') }] },
    { changes: [{ before: version('crane.ts', 'c0'), after: version('gantry.ts', 'c1') }] },
    { changes: [{ before: version('log.ts', 'l0') }, { after: version('buoy.ts', 'b0') }] },
    { changes: [{ before: version('gantry.ts', 'c1'), after: version('lift.ts', 'c1') }] },
    { changes: [{ after: version('log.ts', 'l1') }] },
  ],
);

test('a file goes by all names it had, whichever one is asked for', () => {
  const all = ['crane.ts', 'gantry.ts', 'lift.ts'];
  for (const name of all) expect([...states.namesOf([name])].toSorted()).toEqual(all);
  expect([...states.namesOf(['pier.ts'])]).toEqual(['pier.ts']);
});

test('touches are the commits in which one of the names came, changed or went', () => {
  expect(states.touchesOf(['pier.ts'])).toEqual([0]);
  expect(states.touchesOf(states.namesOf(['lift.ts']))).toEqual([1, 3]);
  expect(states.touchesOf(['log.ts', 'pier.ts'])).toEqual([0, 2, 4]);
  expect(states.touchesOf(['nowhere.ts'])).toEqual([]);
});

test('versions are those after a commit, and before the first one for −1', () => {
  const at = (names: string[], index: number) =>
    states.versionsAt(names, index).map(({ path, hash }) => `${path} ${hash}`);
  const names = ['log.ts', 'gantry.ts', 'crane.ts', 'lift.ts', 'pier.ts'];
  expect(at(names, -1)).toEqual(['crane.ts c0', 'log.ts l0', 'pier.ts p0']);
  expect(at(names, 1)).toEqual(['gantry.ts c1', 'log.ts l0', 'pier.ts p1']);
  expect(at(names, 2)).toEqual(['gantry.ts c1', 'pier.ts p1']);
  expect(at(names, 4)).toEqual(['lift.ts c1', 'log.ts l1', 'pier.ts p1']);
});

test('two files that change names in one commit keep what they hold', () => {
  const swapped = treeStates(
    [version('a.ts', 'a'), version('b.ts', 'b')],
    [
      {
        changes: [
          { before: version('a.ts', 'a'), after: version('b.ts', 'a') },
          { before: version('b.ts', 'b'), after: version('a.ts', 'b') },
        ],
      },
    ],
  );
  expect(swapped.versionsAt(['a.ts', 'b.ts'], 0).map(({ path, hash }) => `${path} ${hash}`)).toEqual([
    'a.ts b',
    'b.ts a',
  ]);
});
