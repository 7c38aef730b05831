import { describe, expect, it } from 'vitest';
import { matchPaths } from '../../src/imports/coverage/match-paths.ts';

const SHOP = [
  'index.ts',
  'src/a.ts',
  'packages/cart/src/a.ts',
  'packages/cart/src/b.ts',
  'packages/mail/src/a.ts',
];
const matched = (paths: readonly string[], known = SHOP, exportedTo = 'lcov.info', folders: string[] = []) =>
  [...matchPaths(paths, known, { exportedTo, folders })].map(([path, match]) => [
    path,
    match.state === 'matched' ? match.path : match.state,
  ]);

describe('paths of exports', () => {
  it.each([
    // as it stands
    ['src/a.ts', 'src/a.ts'],
    ['./packages/cart/src/a.ts', 'packages/cart/src/a.ts'],
    ['packages\\cart\\src\\b.ts', 'packages/cart/src/b.ts'],
    ['packages/cart/../mail/src/a.ts', 'packages/mail/src/a.ts'],
    // on another machine
    ['/home/runner/work/shop/shop/src/a.ts', 'src/a.ts'],
    ['/ci/packages/mail/src/a.ts', 'packages/mail/src/a.ts'],
    ['D:\\a\\shop\\packages\\cart\\src\\b.ts', 'packages/cart/src/b.ts'],
    ['file:///ci/packages/cart/src/b.ts', 'packages/cart/src/b.ts'],
    ['webpack:///./packages/cart/src/b.ts', 'packages/cart/src/b.ts'],
    // of a package: only one has it
    ['src/b.ts', 'packages/cart/src/b.ts'],
    ['/app/src/b.ts', 'packages/cart/src/b.ts'],
    ['mail/src/a.ts', 'packages/mail/src/a.ts'],
    // not here
    ['/ci/node_modules/dep/src/b.ts', 'unknown'],
    ['/ci/other/b.ts', 'unknown'],
    ['../../../../etc/passwd', 'unknown'],
    ['C:\\x\\y.ts', 'unknown'],
    ['__proto__', 'unknown'],
    ['', 'unknown'],
  ])('finds %s', (path, file) => {
    expect(matched([path])).toEqual([[path, file]]);
  });

  it('does not choose between packages', () => {
    const known = ['packages/cart/src/a.ts', 'packages/mail/src/a.ts'];
    expect(matched(['src/a.ts', '/app/src/a.ts'], known)).toEqual([
      ['src/a.ts', 'ambiguous'],
      ['/app/src/a.ts', 'ambiguous'],
    ]);
  });

  it('takes the package that the export lies in, or that it names', () => {
    expect(matched(['src/a.ts'], SHOP, 'packages/mail/coverage/lcov.info')).toEqual([
      ['src/a.ts', 'packages/mail/src/a.ts'],
    ]);
    expect(matched(['src/a.ts'], SHOP, 'lcov.info', ['packages/cart'])).toEqual([
      ['src/a.ts', 'packages/cart/src/a.ts'],
    ]);
  });

  it('replaces folders as the other paths of the export do', () => {
    const known = ['packages/cart/src/a.ts', 'packages/cart/src/b.ts', 'packages/mail/src/a.ts'];
    expect(matched(['/app/src/a.ts', '/app/src/b.ts'], known)).toEqual([
      ['/app/src/a.ts', 'packages/cart/src/a.ts'],
      ['/app/src/b.ts', 'packages/cart/src/b.ts'],
    ]);
  });

  it('takes the mere name of a file only where all others agree', () => {
    expect(matched(['/ci/shop/index.ts', '/ci/shop/packages/cart/src/b.ts'])[0]?.[1]).toBe('index.ts');
    expect(matched(['/ci/dep/index.ts', '/ci/shop/packages/cart/src/b.ts'])[0]?.[1]).toBe('unknown');
  });

  it('takes the best of several paths that would mean one file', () => {
    const known = ['src/a.ts', 'src/b.ts'];
    const paths = ['/ci/mail/src/a.ts', '/ci/cart/src/a.ts', '/ci/cart/src/b.ts'];
    expect(matched(paths, known).map(([, file]) => file)).toEqual(['unknown', 'src/a.ts', 'src/b.ts']);
  });
});
