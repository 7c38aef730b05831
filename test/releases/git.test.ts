import { expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { releasesOf } from '../../src/history/releases.ts';
import { isVersion } from '../../src/history/version-tags.ts';
import { commitAll, git, repositoryWith } from '../helpers/repository.ts';

it.each([
  '1.2',
  'v1.2.3',
  '1.2.3.4',
  '1.2.3+build.7',
  'cart@1.2.3',
  '@shop/cart@1.2.3',
  'cart-v1.2.3',
  'release/1.2.3',
  'log4-v1.2.3',
  'V2.0',
])('%s is a version', tag => {
  expect(isVersion(tag)).toBe(true);
});

it.each([
  'v1',
  '1',
  'latest',
  'v1.2.3-rc.1',
  '1.2.3-beta',
  '1.0.0-alpha.2',
  'cart@1.2.3-next.0',
  '1.2.3-20260102.1',
  'before-1.2-work',
  'v1.2.x',
])('%s is none', tag => {
  expect(isVersion(tag)).toBe(false);
});

/**
 * main:  start(07-01) ── a(07-02) v1.0.0 ── b(07-03) ─── merge(07-06) v1.1.0, cart@2.0.0 ── d(07-08)
 *                                      └─ side(07-04) ──┘
 */
it('gives each commit to the first release that holds it', async () => {
  const root = repositoryWith({ 'a.ts': '' });
  const day = (date: string) => `2026-07-${date}T08:00:00Z`;
  git(root, 'commit', '-q', '--amend', '--no-edit', '--allow-empty');
  const a = commitAll(root, 'a', day('02'));
  git(root, 'tag', 'v1.0.0');
  const b = commitAll(root, 'b', day('03'));
  git(root, 'checkout', '-q', '-b', 'side', a);
  const side = commitAll(root, 'side', day('04'));
  git(root, 'tag', 'v9.0.0-rc.1');
  git(root, 'checkout', '-q', 'main');
  git(root, 'merge', '-q', '--no-ff', '-m', 'merge', 'side');
  const merge = git(root, 'rev-parse', 'HEAD').trim();
  git(root, 'tag', 'v1.1.0');
  git(root, 'tag', '-a', '-m', 'cart', 'cart@2.0.0');
  const head = commitAll(root, 'd', day('08'));
  git(root, 'checkout', '-q', '-b', 'old', a);
  commitAll(root, 'never merged', day('09'));
  git(root, 'tag', 'v1.0.1');
  const tree = git(root, 'rev-parse', `${head}^{tree}`).trim();
  git(root, 'tag', 'v5.0.0', tree);
  git(root, 'tag', 'v6.0.0', git(root, 'rev-parse', 'HEAD:a.ts').trim());

  const releases = await releasesOf(gitIn(root), head);

  expect(releases.map(({ name, commit, tags, isFirst }) => [name, commit, tags, isFirst])).toEqual([
    ['v1.0.0', a, undefined, true],
    ['cart@2.0.0', merge, 2, undefined],
  ]);
  expect(releases[0]?.at).toBe(day('02'));
  expect(releases[1]?.commits).toEqual([day('03'), day('04')]);
  expect(releases[1]?.ids).toEqual([b, side, merge].sort());
});

it('knows no release where no tag names a version', async () => {
  const root = repositoryWith({ 'a.ts': '' });
  git(root, 'tag', 'start');
  expect(await releasesOf(gitIn(root), git(root, 'rev-parse', 'HEAD').trim())).toEqual([]);
});

it('goes by history where times of tags are wrong', async () => {
  const root = repositoryWith({ 'a.ts': '' });
  git(root, 'tag', '-a', '-m', 'late', 'v1.0.0'); // tagged today, after the next one was committed
  const head = commitAll(root, 'b', '2020-07-03T08:00:00Z');
  git(root, 'tag', 'v1.1.0');
  expect((await releasesOf(gitIn(root), head)).map(({ name, ids }) => [name, ids.length])).toEqual([
    ['v1.0.0', 1],
    ['v1.1.0', 1],
  ]);
});
