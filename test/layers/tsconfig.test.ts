import { expect, test } from 'vitest';
import { layers } from '../../src/analyzers/layers/index.ts';
import { edgesOf, inputOf, measure } from './tree.ts';

const code = { 'a.ts': "import './b'; import '@/c'", 'b.ts': '', 'src/c.ts': '' };

/** Name, tsconfig files, what the reader is told. The relative edge must always be there. */
const hostile: readonly [string, Record<string, string>, RegExp | undefined][] = [
  ['broken JSON', { 'tsconfig.json': '{ "compilerOptions": {' }, /cannot be read as JSON.*"tsconfig\.json"/],
  ['a list', { 'tsconfig.json': '[]' }, /cannot be read as JSON/],
  [
    'nesting deeper than the stack',
    { 'tsconfig.json': `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
    /cannot be read as JSON/,
  ],
  ['an extends of itself', { 'tsconfig.json': '{ "extends": "./tsconfig.json" }' }, /extend themselves/],
  [
    'a circle of extends',
    { 'tsconfig.json': '{ "extends": "./x.json" }', 'x.json': '{ "extends": ["./tsconfig"] }' },
    /extend themselves/,
  ],
  [
    'an extends outside the root',
    { 'tsconfig.json': '{ "extends": "../../etc/passwd" }' },
    /outside the repository.*passwd/,
  ],
  ['an absolute extends', { 'tsconfig.json': '{ "extends": "/etc/passwd" }' }, /outside the repository/],
  [
    'a package that is not installed',
    { 'tsconfig.json': '{ "extends": "@tsconfig/node20" }' },
    /not in the repository.*node20/,
  ],
  [
    'paths that leave the root',
    { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["../../*"] } } }' },
    undefined,
  ],
  [
    'names of the prototype',
    {
      'tsconfig.json':
        '{ "__proto__": { "extends": "./no.json" }, "compilerOptions": { "paths": { "__proto__": ["./b"], "constructor": 1 } } }',
    },
    undefined,
  ],
  [
    'fields of wrong types',
    {
      'tsconfig.json':
        '{ "extends": 7, "references": [3, { "path": {} }], "compilerOptions": { "baseUrl": [], "paths": [1] } }',
    },
    undefined,
  ],
];

for (const [name, configs, notice] of hostile) {
  test(`survives ${name}`, async () => {
    const outcome = await measure({ ...code, ...configs });
    expect(edgesOf(outcome)).toContain('a.ts → b.ts');
    if (notice !== undefined) expect(outcome.notices).toContainEqual(expect.stringMatching(notice));
  });
}

test('never asks for a file outside the root', async () => {
  const input = inputOf({
    ...code,
    'tsconfig.json':
      '{ "extends": ["../up.json", "/abs.json", "../../../etc/passwd"], "references": [{ "path": "../other" }], "compilerOptions": { "baseUrl": "../.." } }',
    'package.json':
      '{ "name": "orchard", "main": "../../secret.js", "exports": { "./x": "../../../secret.js" }, "imports": { "#x": "../y.js" } }',
    'd.ts': "import 'orchard/x'; import '#x'; import '../../../etc/hosts'",
  });
  const asked: string[] = [];
  const readOther = (path: string): string | undefined => {
    asked.push(path);
    return input.sources.readOther(path);
  };
  const outcome = await layers.measure({ ...input, sources: { ...input.sources, readOther } });
  expect(outcome.state).toBe('complete');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(path => path.startsWith('/') || path.split('/').includes('..'))).toEqual([]);
});

test('stops at a chain of 40 extends and reads a fan of shared ones once', async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => {
      const next = `"./t${index + 1}.json"`;
      return [index === 0 ? 'tsconfig.json' : `t${index}.json`, `{ "extends": [${next}, ${next}, ${next}] }`];
    }),
  );
  const outcome = await measure({ ...code, ...chain, 't40.json': '{}' });
  expect(outcome.notices).toContainEqual(expect.stringMatching(/too many files/));
});

test('takes a manifest that is no object for none', async () => {
  const outcome = await measure({ ...code, 'package.json': '"orchard"', 'src/package.json': '{' });
  expect(edgesOf(outcome)).toContain('a.ts → b.ts');
});
