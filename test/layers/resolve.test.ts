import { expect, test } from 'vitest';
import { edgesOf, measure, metric, type Tree } from './tree.ts';

/** Name, tree, and the edges it has. Trees are about an orchard; files are named by their role. */
const cases: readonly [string, Tree, readonly string[]][] = [
  [
    'relative imports with and without extension, and an index',
    {
      'src/tree.ts': "import './apple'; import './pear.ts'; import './grafts'; import '../shed';",
      'src/apple.tsx': '',
      'src/pear.ts': '',
      'src/grafts/index.mts': '',
      'shed.cjs': '',
    },
    [
      'src/tree.ts → shed.cjs',
      'src/tree.ts → src/apple.tsx',
      'src/tree.ts → src/grafts/index.mts',
      'src/tree.ts → src/pear.ts',
    ],
  ],
  [
    'the name of the output for its source',
    {
      'a.ts': "import './b.js'; import './c.mjs'; import './d.cjs'; import './e.jsx'; import './f.js'",
      'b.ts': '',
      'c.mts': '',
      'd.cts': '',
      'e.tsx': '',
      'f.tsx': '',
    },
    ['a.ts → b.ts', 'a.ts → c.mts', 'a.ts → d.cts', 'a.ts → e.tsx', 'a.ts → f.tsx'],
  ],
  [
    'a file before the folder of the same name',
    { 'a.ts': "import './b'; import './b/'", 'b.ts': '', 'b/index.ts': '' },
    ['a.ts → b.ts', 'a.ts → b/index.ts'],
  ],
  [
    'a dot in a name is no extension',
    { 'a.ts': "import './user.service'", 'user.service.ts': '' },
    ['a.ts → user.service.ts'],
  ],
  [
    'the implementation rather than its declaration',
    { 'a.ts': "import './b'", 'b.js': '', 'b.d.ts': '' },
    ['a.ts → b.js'],
  ],
  ['queries of bundlers', { 'a.ts': "import './w.ts?worker'", 'w.ts': '' }, ['a.ts → w.ts']],
  [
    'tsconfig paths, the longest prefix first, comments and trailing commas allowed',
    {
      'tsconfig.json':
        '{ // shared\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "@/core/*": ["kernel/*"], "seed": ["src/seed.ts"], } } }',
      'src/a.ts': "import '@/b'; import '@/core/c'; import 'seed'; import 'src/b'",
      'src/b.ts': '',
      'src/core/c.ts': '',
      'kernel/c.ts': '',
      'src/seed.ts': '',
    },
    ['src/a.ts → kernel/c.ts', 'src/a.ts → src/b.ts', 'src/a.ts → src/seed.ts'],
  ],
  [
    'paths of an extended tsconfig are relative to where they stand',
    {
      'tsconfig.base.json': '{ "compilerOptions": { "paths": { "@lib/*": ["./libs/*/src"] } } }',
      'apps/web/tsconfig.json': '{ "extends": "../../tsconfig.base.json" }',
      'apps/web/main.ts': "import '@lib/apple'",
      'libs/apple/src/index.ts': '',
    },
    ['apps/web/main.ts → libs/apple/src/index.ts'],
  ],
  [
    'paths of a referenced project of a solution',
    {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'tsconfig.app.json': '{ "compilerOptions": { "paths": { "~/*": ["./app/*"] } } }',
      'app/a.ts': "import '~/b'",
      'app/b.ts': '',
    },
    ['app/a.ts → app/b.ts'],
  ],
  [
    'subpath imports of the manifest, conditions and patterns',
    {
      'package.json':
        '{ "imports": { "#db": { "node": "./src/db.js", "default": "pg" }, "#util/*.js": "./src/util/*.js", "#ext": "left-pad" } }',
      'src/a.ts': "import '#db'; import '#util/x.js'; import '#ext'",
      'src/db.ts': '',
      'src/util/x.ts': '',
    },
    ['src/a.ts → src/db.ts', 'src/a.ts → src/util/x.ts'],
  ],
  [
    'packages of the repository by name, build output mapped to sources',
    {
      'packages/apple/package.json':
        '{ "name": "@orchard/apple", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.mjs" }, "./peel": "./dist/peel.js", "./skin/*": "./dist/skin/*.js" } }',
      'packages/apple/src/index.ts': '',
      'packages/apple/src/peel.ts': '',
      'packages/apple/src/skin/red.tsx': '',
      'packages/pear/package.json': '{ "name": "pear", "main": "out/main.js" }',
      'packages/pear/tsconfig.json': '{ "compilerOptions": { "outDir": "out", "rootDir": "code" } }',
      'packages/pear/code/main.ts':
        "import '@orchard/apple'; import '@orchard/apple/peel'; import '@orchard/apple/skin/red'",
      'shop/a.ts': "import 'pear'; import 'pear/code/main'",
    },
    [
      'packages/pear/code/main.ts → packages/apple/src/index.ts',
      'packages/pear/code/main.ts → packages/apple/src/peel.ts',
      'packages/pear/code/main.ts → packages/apple/src/skin/red.tsx',
      'shop/a.ts → packages/pear/code/main.ts',
    ],
  ],
  [
    'build output by a relative path, where its source is known',
    {
      'package.json': '{}',
      'bin/run.js': "import '../dist/cli.js'; import '../dist/made-by-a-script.js'",
      'src/cli.ts': '',
    },
    ['bin/run.js → src/cli.ts'],
  ],
  [
    'a package that imports itself by name',
    {
      'package.json': '{ "name": "orchard", "exports": { ".": "./index.js", "./b": "./b.js" } }',
      'index.ts': '',
      'b.ts': '',
      'a.ts': "import 'orchard/b'",
    },
    ['a.ts → b.ts'],
  ],
  [
    'conditions that contradict the import',
    {
      'p/package.json': '{ "name": "p", "exports": { "require": "./b.cjs", "import": "./a.mjs" } }',
      'p/a.mjs': '',
      'p/b.cjs': '',
      'x.js': "import 'p'",
      'y.cjs': "require('p')",
    },
    ['x.js → p/a.mjs', 'y.cjs → p/b.cjs (require)'],
  ],
  [
    'one edge per pair, of the strongest kind',
    {
      'a.ts':
        "import type { B } from './b';\nimport('./b');\nimport { c } from './c';\nimport type { C } from './c';\nexport type * from './d';\nconst e = require('./e')",
      'b.ts': '',
      'c.ts': '',
      'd.ts': '',
      'e.ts': '',
    },
    ['a.ts → b.ts (dynamic)', 'a.ts → c.ts', 'a.ts → d.ts (type-only)', 'a.ts → e.ts (require)'],
  ],
  [
    'packages, built-in modules and addresses are not ours',
    { 'a.ts': "import 'react'; import 'node:fs'; import 'fs'; import 'https://x/y.js'; import 'virtual:z'" },
    [],
  ],
  [
    'an example named like a dependency does not catch it',
    { 'examples/react/package.json': '{ "name": "react" }', 'a.ts': "import 'react'" },
    [],
  ],
];

for (const [name, tree, edges] of cases) {
  test(`resolves ${name}`, async () => {
    const outcome = await measure(tree);
    expect(edgesOf(outcome)).toEqual(edges);
    expect(metric(outcome, 'imports.unresolved')).toBe(0);
  });
}

test('counts own paths that lead nowhere, and only those', async () => {
  const outcome = await measure({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["./src/*"], "*": ["./types/*"] } } }',
    'package.json': '{ "name": "orchard" }',
    // Four own paths to nowhere; a style sheet, data, a picture and generated code are no modules; two are packages.
    'src/a.ts':
      "import './gone'; import '../../outside'; import '@app/gone'; import 'orchard/gone';" +
      "import './a.css'; import './a.json'; import './a.svg?url'; import './__generated__/types'; import '../dist/x.js';" +
      "import 'react'; import '@scope/name'",
  });
  expect(metric(outcome, 'imports.unresolved')).toBe(4);
  expect(outcome.notices).toContainEqual(expect.stringMatching(/^4 imports lead to no known file/));
});

test('leaves edges from and to tests out', async () => {
  const tree = { 'a.ts': "import './b.test'", 'b.test.ts': "import './a'", 'c.ts': "import './a'" };
  const outcome = await measure(tree, { kinds: { 'b.test.ts': 'test' } });
  expect(edgesOf(outcome)).toEqual(['c.ts → a.ts']);
  expect(metric(outcome, 'imports.unresolved')).toBe(0);
});
