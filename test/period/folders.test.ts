import { expect, test } from 'vitest';
import { foldersOf } from '../../src/period/folders.ts';
import { type FileSketch, measured, tree } from '../helpers/measured.ts';

const nothing = measured(tree({}));
const even = (...paths: string[]) =>
  measured(tree(Object.fromEntries(paths.map(path => [path, { lines: 10 }]))));

test.each([
  ['src/billing/tax/rate.ts', 'src/billing'],
  ['src/billing/total.ts', 'src/billing'],
  ['src/index.ts', 'src'],
  ['lib/a.ts', 'lib'],
  ['index.ts', '.'],
  ['__proto__/constructor/toString.ts', '__proto__/constructor'],
])('%s lies in %s', (path, folder) => {
  expect(foldersOf(nothing, even('a.ts', 'lib/b.ts', 'src/c.ts'))(path)).toBe(folder);
});

test('counts the levels from the root of the application', () => {
  const applications = { shop: '.', web: 'packages/web', webkit: 'packages/webkit' };
  const files = even('packages/web/src/cart/a.ts', 'packages/webkit/src/b.ts', 'tools/c.ts');
  const folderOf = foldersOf(nothing, {
    ...files,
    applications: measured(tree({}), { applications }).applications,
  });
  expect(folderOf('packages/web/src/cart/deep/total.ts')).toBe('packages/web/src/cart');
  expect(folderOf('packages/web/index.ts')).toBe('packages/web');
  expect(folderOf('packages/webkit/src/b.ts')).toBe('packages/webkit/src');
  expect(folderOf('packages/other/src/cart/x.ts')).toBe('packages/other');
});

test('cuts a folder with over half of the code a level deeper, again and again', () => {
  const files: Record<string, FileSketch> = {
    'src/app/modules/billing/a.ts': { lines: 40 },
    'src/app/modules/cart/b.ts': { lines: 40 },
    'src/app/main.ts': { lines: 5 },
    'tools/c.ts': { lines: 15 },
  };
  const folderOf = foldersOf(nothing, measured(tree(files)));
  expect(folderOf('src/app/modules/billing/a.ts')).toBe('src/app/modules/billing');
  expect(folderOf('src/app/main.ts')).toBe('src/app');
  expect(folderOf('src/app/old/a.ts')).toBe('src/app/old');
});

test('ends where a folder with half of the code has no folders inside', () => {
  expect(foldersOf(nothing, even('src/app/a.ts', 'src/app/b.ts'))('src/app/a.ts')).toBe('src/app');
});
