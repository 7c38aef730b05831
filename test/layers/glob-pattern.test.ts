import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { globPattern } from '../../src/analyzers/layers/rules/glob-pattern.ts';

const paths = [
  ...[
    'a.ts',
    'src/a.ts',
    'src/ui/a.ts',
    'src/ui/deep/a.tsx',
    'src/.ui/a.ts',
    'lib/ui/a.ts',
    'ui/a.ts',
    'src/uix/a.ts',
  ],
  ...['src/ui.ts', 'src/(shop)/a.ts', 'x/src/ui/a.ts', 'src/ui-kit/b.js', 'src/a+b/c.ts'],
];

test.each([
  ...[
    '**',
    '*',
    '*.ts',
    '**/*.ts',
    'src/**',
    'src/*',
    'src/**/a.ts',
    '**/ui/**',
    'src/{ui,uix}/**',
    'src/ui*/**',
  ],
  ...[
    'src/?i/**',
    '**/{a,b}.{ts,js}',
    '{src,lib}/ui/*.ts',
    'src/ui/a.ts',
    '**/*.{ts,tsx}',
    'src/*/a.ts',
    '*/ui/**',
  ],
])('%s matches what picomatch matches', glob => {
  const own = new RegExp(globPattern(glob), 's');
  const oracle = picomatch(glob, { dot: true, noextglob: true });
  const matched = paths.filter(path => own.test(path));
  expect(matched).toEqual(paths.filter(path => oracle(path)));
  expect(matched.length).toBeGreaterThan(0);
});

test.each<[string, string]>([
  ['app/[id]/**', 'app/[id]/page.ts'],
  ['src/**', 'src/\n/a.ts'],
  ['app/(shop)/*', 'app/(shop)/page.ts'],
  ['a{b/**', 'a{b/c.ts'],
  ['a}b{/c', 'a}b{/c'],
])('%s takes brackets, lone braces and line feeds as plain characters', (glob, path) => {
  expect(new RegExp(globPattern(glob), 's').test(path)).toBe(true);
});
