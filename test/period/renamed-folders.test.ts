import { expect, test } from 'vitest';
import { renamedFolders } from '../../src/period/renamed-folders.ts';
import { measured, tree } from '../helpers/measured.ts';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
const withFiles = (...paths: string[]) =>
  measured(tree(Object.fromEntries(paths.map(path => [path, { lines: 1 }]))));
const base = withFiles('old/a.ts', 'old/b.ts', 'old/c.ts', 'lib/d.ts');

test.each([
  ['all its files', ['new/a.ts', 'new/b.ts', 'new/c.ts'], 'new'],
  ['most of them, one deleted', ['new/a.ts', 'new/b.ts'], 'new'],
  ['one in three', ['new/a.ts', 'one/b.ts', 'two/c.ts'], 'old'],
  ['two, and one stayed', ['new/a.ts', 'new/b.ts', 'old/c.ts'], 'old'],
  ['all, into a folder that was there', ['lib/a.ts', 'lib/b.ts', 'lib/c.ts'], 'old'],
])('a folder of three that moved %s', (_, paths, name) => {
  const head = withFiles(...paths, 'lib/d.ts');
  const renamed = paths
    .map(to => ({ from: `old/${to.slice(-4)}`, to }))
    .filter(({ from, to }) => from !== to);
  expect(renamedFolders(renamed, base, head, folderOf)('old')).toBe(name);
  expect(renamedFolders(renamed, base, head, folderOf)('lib')).toBe('lib');
});
