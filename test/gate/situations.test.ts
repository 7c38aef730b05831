import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, folderWith, git } from '../helpers/repository.ts';
import { checkIn, Harbour, told } from './change.ts';
import { judging } from './harbour.ts';

const WORSENED = ['worsened excess-complexity assignBerth 73 → 74 (identity)'];

/** A change that makes the code worse. */
function worsen(harbour: Harbour): void {
  harbour.edit(
    'src/domain/berths.ts',
    '  return label',
    '  if (berths.length > 99) points++;\n  return label',
  );
}

function worsened(): Harbour {
  const harbour = new Harbour();
  worsen(harbour);
  harbour.commit();
  return harbour;
}

/** Others work on main: it gets worse in another place. */
function mainMovesOn(harbour: Harbour): void {
  harbour.git('checkout', '-q', 'main');
  harbour.append('src/domain/tugs.ts', `\n${judging('moor', 44, 700)}`);
  harbour.commit('on main');
  harbour.git('checkout', '-q', 'change');
}

describe('main', () => {
  it('may get worse meanwhile: 0', async () => {
    const harbour = new Harbour();
    harbour.append('src/domain/fees.ts', '// A comment.\n');
    harbour.commit();
    mainMovesOn(harbour);
    const checked = await harbour.check();
    expect([checked.exitCode, told(checked)]).toEqual([0, []]);
  });

  it.each([
    ['merge commit', ['merge', '-q', '--no-ff', '-m', 'merge', 'change']],
    ['squash', ['merge', '-q', '--squash', 'change']],
    ['rebase', ['merge', '-q', '--ff-only', 'change']],
  ])('gives the same answer after the merge: %s', async (how, merge) => {
    const harbour = worsened();
    mainMovesOn(harbour);
    if (how === 'rebase') harbour.git('rebase', '-q', 'main');
    const before = await harbour.check();
    harbour.git('checkout', '-q', 'main');
    harbour.git(...merge);
    if (how === 'squash') harbour.commit('squashed');
    const after = await harbour.check([], { CI: '1' });
    expect([before.exitCode, told(before)]).toEqual([1, WORSENED]);
    expect([after.exitCode, told(after)]).toEqual([1, WORSENED]);
    expect(after.delta?.base.label).toBe('the commit before');
  });

  it('gives the same answer after the merge: nothing got worse', async () => {
    const harbour = new Harbour();
    harbour.edit('src/domain/tugs.ts', judging('tow', 25, 300), judging('tow', 20, 300));
    harbour.commit();
    const before = await harbour.check();
    harbour.git('checkout', '-q', 'main');
    harbour.git('merge', '-q', '--no-ff', '-m', 'merge', 'change');
    const after = await harbour.check([], { CI: '1' });
    expect([before.exitCode, told(before)]).toEqual([0, told(after)]);
    expect([after.exitCode, told(after)]).toEqual([0, ['improved excess-complexity tow 15 → 10 (identity)']]);
  });
});

describe('repositories', () => {
  it.each([
    ['a detached HEAD', (harbour: Harbour) => harbour.git('checkout', '-q', '--detach')],
    ['changes that are not committed', (harbour: Harbour) => harbour.git('reset', '-q', '--soft', 'main')],
  ])('%s: right', async (_, prepare) => {
    const harbour = worsened();
    prepare(harbour);
    const checked = await harbour.check();
    expect([checked.exitCode, told(checked)]).toEqual([1, WORSENED]);
  });

  it('a worktree: right', async () => {
    const harbour = worsened();
    harbour.git('checkout', '-q', 'main');
    const worktree = harbour.beside('worktree');
    harbour.git('worktree', 'add', '-q', worktree, 'change');
    const checked = await checkIn(worktree, ['--base', 'main']);
    expect([checked.exitCode, told(checked)]).toEqual([1, WORSENED]);
  });

  it('a submodule: right', async () => {
    const { root } = worsened();
    const outer = folderWith({ 'index.ts': 'export {};\n' });
    git(outer, 'init', '-q', '-b', 'main');
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'harbour');
    commitAll(outer, 'outer');
    const checked = await checkIn(resolve(outer, 'harbour'), ['--base', 'origin/main']);
    expect([checked.exitCode, told(checked)]).toEqual([1, WORSENED]);
  });

  it('a shallow clone that does not have the base: 2', async () => {
    const harbour = worsened();
    const clone = harbour.beside('clone');
    harbour.git('clone', '-q', '--depth', '1', '--branch', 'change', `file://${harbour.root}`, clone);
    const { exitCode, stderr } = await checkIn(clone, ['--base', 'main']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  it('a shallow clone that is cut off before the merge base: 2', async () => {
    const harbour = worsened();
    mainMovesOn(harbour);
    const clone = harbour.beside('clone');
    harbour.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${harbour.root}`, clone);
    const { exitCode, stderr } = await checkIn(clone, ['--base', 'origin/main']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('git fetch --unshallow');
  });

  it('an unknown ref: 2', async () => {
    const { exitCode, stderr } = await new Harbour().check(['--base', 'release']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('git fetch origin release');
  });

  it('no commits: 2', async () => {
    const root = folderWith({ 'a.ts': 'export const a = 1;\n' });
    git(root, 'init', '-q', '-b', 'main');
    const { exitCode, stderr } = await checkIn(root, []);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no commit yet');
  });

  it('a change that leaves no code: 2, told apart from a wrong folder', async () => {
    const harbour = new Harbour();
    rmSync(resolve(harbour.root, 'src'), { recursive: true });
    const { exitCode, stderr } = await harbour.check();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no code left to compare in the working tree');
    expect(stderr).not.toContain('path/to/repository');
  });

  it('no repository: 2', async () => {
    const { exitCode, stderr } = await checkIn(folderWith({ 'a.ts': 'export const a = 1;\n' }), []);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('tkpi check --baseline');
  });
});
