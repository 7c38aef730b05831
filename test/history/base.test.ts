import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { findBase } from '../../src/history/base.ts';
import { commitAll, folderWith, git, repositoryWith } from '../helpers/repository.ts';

/**
 * A clone of a repository: `main` with two commits, `release` with one more, and `feature`, which left main at its
 * first commit and has two of its own.
 */
interface Clone {
  readonly root: string;
  readonly first: string;
  readonly main: string;
}

const FEATURE = 'feature';

/** Made once; only clones are changed. */
const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-base-')));
const origin = join(store, 'origin');
afterAll(() => rmSync(store, { recursive: true, force: true }));
makeOrigin(origin);

function makeOrigin(root: string): void {
  mkdirSync(root);
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root, 'start');
  git(root, 'checkout', '-q', '-b', FEATURE);
  commitAll(root, 'one');
  commitAll(root, 'two');
  git(root, 'checkout', '-q', 'main');
  commitAll(root, 'main moves on');
  git(root, 'checkout', '-q', '-b', 'release');
  commitAll(root, 'released');
  git(root, 'checkout', '-q', 'main');
}

function cloned(branch = FEATURE, ...options: string[]): Clone {
  const root = `${folderWith({})}/clone`;
  git(origin, 'clone', '-q', '--branch', branch, ...options, `file://${origin}`, root);
  const commit = (name: string) => git(origin, 'rev-parse', name).trim();
  return { root, first: commit('main~1'), main: commit('main') };
}

const baseOf = ({ root }: Pick<Clone, 'root'>, asked?: string, env: NodeJS.ProcessEnv = {}) =>
  findBase(gitIn(root), asked, env);

describe('the base that is asked for', () => {
  it.each(['main', 'origin/main', 'refs/remotes/origin/main'])('is where HEAD left %s', async name => {
    const clone = cloned();
    expect(await baseOf(clone, name)).toEqual({ commit: clone.first, label: name });
  });

  it('is the commit itself when HEAD comes from it', async () => {
    const clone = cloned();
    expect(await baseOf(clone, 'HEAD~1')).toMatchObject({ label: 'HEAD~1' });
    expect((await baseOf(clone, 'HEAD')).commit).toBe(git(clone.root, 'rev-parse', 'HEAD').trim());
  });

  it('counts more than what the CI system says', async () => {
    const clone = cloned('release');
    const env = { CI: 'true', GITHUB_BASE_REF: 'release' };
    expect(await baseOf(clone, 'feature', env)).toEqual({ commit: clone.first, label: 'feature' });
  });
});

describe('the target branch of a CI run', () => {
  const DECOY = { CI: 'true' };

  it.each<[string, NodeJS.ProcessEnv]>([
    ['GitLab', { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release' }],
    ['GitHub', { GITHUB_BASE_REF: 'release' }],
    ['Bitbucket', { BITBUCKET_PR_DESTINATION_BRANCH: 'release' }],
    ['Azure', { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/release' }],
    ['Jenkins', { CHANGE_TARGET: 'release' }],
    ['Buildkite', { BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'release' }],
    ['Drone', { DRONE_TARGET_BRANCH: 'release' }],
    ['Travis', { TRAVIS_PULL_REQUEST: '412', TRAVIS_BRANCH: 'release' }],
  ])('%s', async (_, env) => {
    const clone = cloned();
    const base = await baseOf(clone, undefined, { ...DECOY, ...env });
    expect(base).toEqual({ commit: clone.first, label: 'origin/release' });
  });

  it('GitLab names the commit where the change began, when the branch is not here', async () => {
    const clone = cloned(FEATURE, '--single-branch');
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: clone.first, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    expect((await baseOf(clone, undefined, env)).commit).toBe(clone.first);
  });

  it("is the first parent of GitLab's merged results, whatever commit the change began at", async () => {
    const clone = cloned('main', '--single-branch');
    git(clone.root, 'fetch', '-q', 'origin', 'feature');
    git(clone.root, 'merge', '-q', '--no-ff', '-m', 'merged result', 'FETCH_HEAD');
    git(clone.root, 'checkout', '-q', '--detach');
    const env = {
      CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: clone.first,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'elsewhere',
    };
    expect((await baseOf(clone, undefined, env)).commit).toBe(clone.main);
  });

  it('is not what Travis says outside of a pull request, nor an empty variable', async () => {
    const clone = cloned();
    const env = { TRAVIS_PULL_REQUEST: 'false', TRAVIS_BRANCH: 'feature', GITHUB_BASE_REF: '' };
    expect((await baseOf(clone, undefined, env)).label).toBe('origin/HEAD');
  });

  it('is the first parent of the merge commit that was checked out, when the branch is not here', async () => {
    const clone = cloned();
    git(clone.root, 'merge', '-q', '--no-ff', '-m', 'merge', 'origin/main');
    git(clone.root, 'checkout', '-q', '--detach');
    const parent = git(clone.root, 'rev-parse', 'HEAD^1').trim();
    const env = { CI: 'true', GITHUB_BASE_REF: 'elsewhere' };
    expect(await baseOf(clone, undefined, env)).toEqual({ commit: parent, label: 'origin/elsewhere' });
  });

  it('must be here: the hint says how to fetch it', async () => {
    const clone = cloned(FEATURE, '--single-branch');
    await expect(baseOf(clone, undefined, { GITHUB_BASE_REF: 'release' })).rejects.toMatchObject({
      code: 'unknown-ref',
      message: 'GITHUB_BASE_REF names origin/release, which is not here.',
      hint: 'Fetch it: git fetch origin release:refs/remotes/origin/release',
    });
  });
});

describe('without a word', () => {
  it("the base is where HEAD left the remote's main branch", async () => {
    const clone = cloned();
    expect(await baseOf(clone)).toEqual({ commit: clone.first, label: 'origin/HEAD' });
  });

  it.each(['main', 'master'])('a repository without a remote has %s', async name => {
    const root = repositoryWith({ 'tree.ts': 'export const tree = 1;\n' });
    git(root, 'branch', '-m', name);
    const first = git(root, 'rev-parse', 'HEAD').trim();
    git(root, 'checkout', '-q', '-b', 'feature');
    commitAll(root, 'one');
    expect(await baseOf({ root })).toEqual({ commit: first, label: name });
  });

  it('on main itself, a CI run is compared with the commit before', async () => {
    const clone = cloned('main');
    expect(await baseOf(clone, undefined, { CI: '1' })).toEqual({
      commit: clone.first,
      label: 'the commit before',
    });
  });

  it('on main itself, what a person changed is compared with HEAD', async () => {
    const clone = cloned('main');
    expect(await baseOf(clone)).toEqual({ commit: clone.main, label: 'origin/HEAD' });
  });
});

describe('there is no base', () => {
  it('in a repository without a commit', async () => {
    const root = folderWith({});
    git(root, 'init', '-q');
    await expect(baseOf({ root })).rejects.toMatchObject({ code: 'no-commits', exitCode: 2 });
  });

  it('without any usual branch', async () => {
    const root = repositoryWith({ 'tree.ts': 'export const tree = 1;\n' });
    git(root, 'branch', '-m', 'trunk');
    await expect(baseOf({ root })).rejects.toMatchObject({
      code: 'no-base',
      hint: expect.stringContaining('tkpi check --base'),
    });
  });

  it('before the first commit of a main branch', async () => {
    const root = repositoryWith({ 'tree.ts': 'export const tree = 1;\n' });
    await expect(baseOf({ root }, undefined, { CI: '1' })).rejects.toMatchObject({
      code: 'no-base',
      message: expect.stringContaining('is the first commit: there is nothing to compare with'),
      hint: expect.stringContaining('tkpi check --baseline'),
    });
  });

  it('under a name that nobody has, even one that looks like an option', async () => {
    const clone = cloned();
    for (const name of ['nowhere', '--all', '-h']) {
      await expect(baseOf(clone, name)).rejects.toMatchObject({ code: 'unknown-ref', exitCode: 2 });
    }
    await expect(baseOf(clone, 'nowhere')).rejects.toMatchObject({
      hint: 'Fetch it: git fetch origin nowhere:refs/remotes/origin/nowhere',
    });
    await expect(baseOf(clone, 'HEAD~40')).rejects.toMatchObject({ hint: 'Fetch it: git fetch --all' });
  });

  it.each<[string, string[], string | undefined, NodeJS.ProcessEnv, string, string]>([
    ['the branch', ['--depth', '1'], 'main', {}, 'unknown-ref', FEATURE],
    ['the merge base', ['--depth', '1', '--no-single-branch'], 'main', {}, 'no-merge-base', FEATURE],
    ['the commit before', ['--depth', '1'], undefined, { CI: '1' }, 'no-base', 'main'],
  ])('in a shallow clone that lacks %s', async (_, options, asked, env, code, branch) => {
    const clone = cloned(branch, ...options);
    await expect(baseOf(clone, asked, env)).rejects.toMatchObject({
      code,
      message: expect.not.stringContaining('first commit'),
      hint: expect.stringContaining('git fetch --unshallow'),
    });
  });

  it('in common with a history of its own', async () => {
    const clone = cloned();
    git(clone.root, 'checkout', '-q', '--orphan', 'stranger');
    commitAll(clone.root, 'alone');
    await expect(baseOf(clone, 'main')).rejects.toMatchObject({ code: 'no-merge-base' });
  });
});
