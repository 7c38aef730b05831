import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { findBranch } from '../../src/history/branch.ts';
import { commitAll, folderWith, git, repositoryWith } from '../helpers/repository.ts';

const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-branch-')));
afterAll(() => rmSync(store, { recursive: true, force: true }));

/** `main` on the remote has one commit more than here; `feature` is checked out. Made once; only copies are changed. */
const template = join(store, 'clone');
const origin = join(store, 'origin');
mkdirSync(origin);
git(origin, 'init', '-q', '-b', 'main');
commitAll(origin, 'start');
git(origin, 'branch', 'release');
git(origin, 'clone', '-q', `file://${origin}`, template);
commitAll(origin, 'published');
git(template, 'fetch', '-q');
git(template, 'checkout', '-q', '-b', 'feature');
commitAll(template, 'feature');

function cloned(): string {
  const root = `${folderWith({})}/clone`;
  cpSync(template, root, { recursive: true });
  return root;
}

const at = (root: string, ref: string) => git(root, 'rev-parse', ref).trim();
const find = (root: string, asked?: string) => findBranch(gitIn(root), asked);

describe('the main branch', () => {
  it("is the remote's, since what was not pushed was not delivered", async () => {
    const root = cloned();
    expect(await find(root)).toEqual({ name: 'main', commit: at(root, 'origin/main') });
    expect(at(root, 'origin/main')).not.toBe(at(root, 'main'));
  });

  it('has the name it has there', async () => {
    const root = cloned();
    git(root, 'remote', 'set-head', 'origin', 'release');
    expect(await find(root)).toEqual({ name: 'release', commit: at(root, 'origin/release') });
  });

  it('is found in a clone that does not know which one it is', async () => {
    const root = cloned();
    git(root, 'remote', 'set-head', 'origin', '--delete');
    expect(await find(root)).toEqual({ name: 'main', commit: at(root, 'origin/main') });
  });

  it.each(['main', 'master'])('is %s where there is no remote', async name => {
    const root = repositoryWith({ 'tree.ts': '' });
    git(root, 'branch', '-m', name);
    git(root, 'checkout', '-q', '-b', 'feature');
    commitAll(root, 'feature');
    expect(await find(root)).toEqual({ name, commit: at(root, name) });
  });

  it('is what is checked out where there is no usual one', async () => {
    const root = repositoryWith({ 'tree.ts': '' });
    git(root, 'branch', '-m', 'team/trunk');
    expect(await find(root)).toEqual({ name: 'team/trunk', commit: at(root, 'HEAD') });
    git(root, 'checkout', '-q', '--detach');
    expect((await find(root)).name).toBe('HEAD');
  });

  it('does not exist before the first commit', async () => {
    const root = folderWith({});
    git(root, 'init', '-q');
    await expect(find(root)).rejects.toMatchObject({ code: 'no-commits', exitCode: 2 });
  });
});

describe('a branch that is asked for', () => {
  it.each(['release', 'origin/release', 'refs/remotes/origin/release', 'refs/heads/release'])(
    '%s',
    async asked => {
      const root = cloned();
      git(root, 'branch', 'release', 'origin/release');
      expect(await find(root, asked)).toEqual({ name: 'release', commit: at(root, 'origin/release') });
    },
  );

  it('is the one on the remote when it is in both places', async () => {
    const root = cloned();
    expect((await find(root, 'main')).commit).toBe(at(root, 'origin/main'));
    expect((await find(root, 'refs/heads/main')).commit).toBe(at(root, 'refs/heads/main'));
  });

  it('may be here only, or any revision', async () => {
    const root = cloned();
    expect(await find(root, 'feature')).toEqual({ name: 'feature', commit: at(root, 'feature') });
    expect(await find(root, 'HEAD~1')).toEqual({ name: 'HEAD~1', commit: at(root, 'HEAD~1') });
  });

  it.each(['', 'nowhere', '--all', '-h'])('%j is none', async asked => {
    await expect(find(cloned(), asked)).rejects.toMatchObject({ code: 'unknown-ref', exitCode: 2 });
  });
});
