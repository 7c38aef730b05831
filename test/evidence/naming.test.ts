import { expect, it } from 'vitest';
import { git } from '../helpers/repository.ts';
import { clonedHarbour, debts, freshFolder, HARBOUR, told } from './harbour.ts';

const commit = (name: string) => git(HARBOUR, 'rev-parse', `${name}^{commit}`).trim();

it.each([
  ['4', 'split'],
  ['#4', 'split'],
  ['!6', 'open'],
  ['6', 'open'],
  ['#9', 'merge'],
])('%s is the change that says so', async (asked, tag) => {
  const { evidence } = await told(HARBOUR, asked);
  expect(evidence.head.commit).toBe(commit(tag));
  expect(evidence.base.commit).toBe(commit(`${tag}~`));
  expect(evidence.method.command).toBe(`npx tkpi evidence ${commit(tag)}`);
});

it('a pull request that is only on the branch that is checked out', async () => {
  const root = clonedHarbour();
  git(root, 'checkout', '-q', '-b', 'next');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'Wait (#12)');
  expect((await told(root, '12')).evidence.subject.changes[0]?.title).toBe('Wait');
});

it('a range is all of its changes', async () => {
  const { evidence } = await told(HARBOUR, 'start..rename');
  expect(evidence.subject).toMatchObject({ asked: 'start..rename', kind: 'range', commits: 4 });
  expect(evidence.subject.changes.map(({ title }) => title)).toEqual([
    'Load in two steps',
    'One fleet',
    'Ropes know no cranes',
    'Cargo is the word',
  ]);
  expect(debts(evidence).toSorted()).toEqual([
    'improved excess-complexity 21 → 12',
    'resolved clone 52 → 0',
    'resolved cycle 2 → 0',
  ]);
  expect(evidence.method.command).toBe(`npx tkpi evidence ${commit('start')}..${commit('rename')}`);
});

it('three dots begin where both parted', async () => {
  const forked = await told(HARBOUR, 'aside...merge^2');
  expect(forked.evidence.base.commit).toBe(commit('docs'));
  expect(forked.evidence.files.map(({ path }) => path)).toEqual(['src/tide/ebb.ts', 'src/tide/flood.ts']);
  expect(forked.evidence.notices).toEqual([]);
});

it('two dots between branches say what that means', async () => {
  const { evidence } = await told(HARBOUR, 'aside..merge^2');
  expect(evidence.notices).toEqual([
    'aside does not lead to merge^2: what only aside has counts as taken back. aside...merge^2 begins where they parted.',
  ]);
});

it('a side of a range that is left out is what is checked out', async () => {
  const { evidence } = await told(HARBOUR, 'rename..');
  expect(evidence.head.commit).toBe(commit('HEAD'));
});

it('the first commit has nothing before it: 2', async () => {
  const { exitCode, error } = await told(HARBOUR, 'start');
  expect([exitCode, error?.code]).toEqual([2, 'nothing-before']);
  expect(error?.message).toContain('is the first commit of this repository: there is nothing before it.');
  expect(error?.hint).toContain('tkpi scan --ref');
});

it.each([
  ['nowhere', 'unknown-ref', 'This repository has no commit nowhere.', 'tkpi evidence 412'],
  ['start..nowhere', 'unknown-ref', 'This repository has no commit nowhere.', 'tkpi evidence 412'],
  ['77', 'unknown-request', 'No commit on main says that it brought 77.', '<before>..<last>'],
  ['#77', 'unknown-request', 'No commit on main says that it brought #77.', '<before>..<last>'],
  ['', 'unknown-ref', 'This repository has no commit .', 'tkpi evidence 412'],
])('%j is none: 2', async (asked, code, message, hint) => {
  const { exitCode, error } = await told(HARBOUR, asked);
  expect([exitCode, error?.code, error?.message]).toEqual([2, code, message]);
  expect(error?.hint).toContain(hint);
});

it.each([
  ['HEAD', 'nothing-before'],
  ['start', 'unknown-ref'],
  ['4', 'unknown-request'],
])('a shallow clone says how to get %s: 2', async (asked, code) => {
  const { exitCode, error } = await told(clonedHarbour('--depth', '1', '--no-tags'), asked);
  expect([exitCode, error?.code]).toEqual([2, code]);
  expect(error?.hint).toContain('git fetch --unshallow');
});

it('outside of git there are no changes: 2', async () => {
  const { exitCode, error } = await told(freshFolder(), 'HEAD');
  expect([exitCode, error?.code]).toEqual([2, 'not-a-repository']);
});

it('a folder of a repository has its own changes, and its own command', async () => {
  const root = clonedHarbour();
  const { evidence } = await told(root, 'split', '-C', `${root}/src`);
  expect(evidence.files.map(({ path }) => path)).toEqual(['quay/load.ts']);
  expect(evidence.size.test.files).toBe(0);
  expect(evidence.method.command).toBe(`npx tkpi evidence ${commit('split')} -C src`);
});
