import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';

/** Statement, specifier, kind, re-export. */
const cases: readonly (readonly [string, string, string, boolean])[] = [
  [`import './a';`, './a', 'static', false],
  [`import a from './a';`, './a', 'static', false],
  [`import * as a from "./a";`, './a', 'static', false],
  [`import {} from './a';`, './a', 'static', false],
  [`import { a, type B } from './a';`, './a', 'static', false],
  [`import a, { type B } from './a';`, './a', 'static', false],
  [`import type A from './a';`, './a', 'type-only', false],
  [`import type { A } from './a';`, './a', 'type-only', false],
  [`import a from './a.json' with { type: 'json' };`, './a.json', 'static', false],
  [`export * from './a';`, './a', 'static', true],
  [`export * as a from './a';`, './a', 'static', true],
  [`export { a as b } from './a';`, './a', 'static', true],
  [`export { type A } from './a';`, './a', 'type-only', true],
  [`export type { A } from './a';`, './a', 'type-only', true],
  [`export type * from './a';`, './a', 'type-only', true],
  [`import a = require('./a');`, './a', 'require', false],
  [`import type A = require('./a');`, './a', 'type-only', false],
  [`const a = await import('./a');`, './a', 'dynamic', false],
  [`const a = () => import(\`./a\`);`, './a', 'dynamic', false],
  [`let a: import('./a').A;`, './a', 'type-only', false],
  [`let a: typeof import('./a');`, './a', 'type-only', false],
  [`const a = require('./a').b;`, './a', 'require', false],
];

for (const [text, specifier, kind, reExport] of cases) {
  test(text, () => {
    // used as a value, see type-use.test.ts for what is not
    const { imports } = factsOf(`\n${text}\nuse(a);`);
    expect(imports).toEqual([{ specifier, kind, line: 2, reExport }]);
  });
}

test('leaves out what names no module', () => {
  const text = `
import a = b.c;
export { d };
export const e = 1;
import(f); import(\`./\${g}\`); require(h); require('./i', 1); require(); require.resolve('./j'); k.require('./l');
import.meta.resolve('./m');
declare module './n' {}
// import './o';
`;
  expect(factsOf(text).imports).toEqual([]);
});

test('lists import and re-export statements as wiring, with their tokens', () => {
  const text = `import './a';
/* b */ import c, {
  d as e, // f
} from './g';
export { h } from './i';
export const j = require('./k');
export { j as l };
`;
  // import './a' ;   import c , { d as e , } from './g' ;   export { h } from './i' ;
  expect(factsOf(text).wiring).toEqual([1, 1, 3, 2, 4, 12, 5, 5, 7]);
});

test('tells how deep the syntax tree is', () => {
  // the file, the statement, its list of variables, the variable, then one array in the other
  expect(factsOf('const a = [];').depth).toBe(5);
  expect(factsOf(`const a = ${'['.repeat(50)}${']'.repeat(50)};`).depth).toBe(54);
});
