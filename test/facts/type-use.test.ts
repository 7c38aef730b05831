import { expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract.ts';

/** Specifiers of the imports that a compiler drops. */
function dropped(text: string, path = 'a.ts'): string[] {
  const outcome = extractFacts(path, text);
  if (outcome.state !== 'ok') throw new Error(outcome.message);
  return outcome.facts.imports.filter(({ typeUse }) => typeUse).map(({ specifier }) => specifier);
}

test.each([
  ['a parameter type', "import { A } from 'a'; export const f = (a: A) => a;"],
  ['a type argument', "import { A } from 'a'; export const f = new Map<string, A>();"],
  ['a namespace', "import * as A from 'a'; export type T = A.inner.B;"],
  ['a default import', "import A from 'a'; export let a: A;"],
  ['implements', "import { A } from 'a'; export class B implements A {}"],
  ['extends of an interface', "import { A } from 'a'; export interface B extends A {}"],
  ['extends of a declared class', "import { A } from 'a'; export declare class B extends A<string> {}"],
  ['typeof in a type', "import { A } from 'a'; export type B = typeof A;"],
  ['as and satisfies', "import { A } from 'a'; export const b = x as A, c = x satisfies A;"],
  ['a property of the same name', "import { A } from 'a'; export const b = (a: A) => a.A + { A: 1 }.A;"],
  ['a type-only export', "import { A } from 'a'; export type { A };"],
  ['a member that is not decorated', "import { A } from 'a'; @d class B { a: A; f(x: A): A {} }"],
  [
    'a type argument of a decorated method',
    "import { A } from 'a'; class B { @d f(x: P<A>): A[] { let a: A; } }",
  ],
  [
    'a decorated class expression in a type',
    "import { A } from 'a'; @d class B<T extends A> implements A {}",
  ],
  ['types, name by name', "import { type A, type B } from 'a'; A();"],
  ['nothing at all', "import { A } from 'a'; export {};"],
])('drops an import that is used for %s', (_, text) => {
  expect(dropped(text)).toEqual(['a']);
});

test.each([
  ['a call', "import { A } from 'a'; A();"],
  ['one of two names', "import { A, b } from 'a'; export const c: A = b;"],
  ['new', "import { A } from 'a'; export const a: A = new A();"],
  ['extends of a class', "import { A } from 'a'; export class B extends A {}"],
  ['extends of a member', "import * as A from 'a'; export class B extends A.B {}"],
  ['instanceof', "import { A } from 'a'; export const is = (x: unknown) => x instanceof A;"],
  ['a shorthand property', "import { A } from 'a'; export const b = { A };"],
  ['an export', "import { A } from 'a'; export { A };"],
  ['a default export', "import A from 'a'; export default A;"],
  ['typeof at run time', "import { A } from 'a'; export const t = typeof A;"],
  [
    'a constructor of a decorated class',
    "import { A } from 'a'; @d class B { constructor(readonly a: A) {} }",
  ],
  [
    'a constructor with a decorated parameter',
    "import { A } from 'a'; class B { constructor(a: A, @d b) {} }",
  ],
  ['a decorated property', "import { A } from 'a'; class B { @d a: A | null; }"],
  ['a decorated property of a namespace', "import * as A from 'a'; class B { @d() a?: A.inner.B; }"],
  ['a decorated method', "import { A } from 'a'; class B { @d f(a: A) {} }"],
  ['the result of a decorated method', "import { A } from 'a'; class B { f(@d x): A {} }"],
  ['a decorated accessor', "import { A } from 'a'; class B { @d set a(a: A) {} }"],
  ['its effect', "import 'a';"],
  ['a re-export', "export { A } from 'a';"],
])('keeps an import that is used for %s', (_, text) => {
  expect(dropped(text)).toEqual([]);
});

test('keeps elements of JSX, and everything in JavaScript', () => {
  expect(
    dropped("import { A } from 'a'; import { B } from 'b'; export const c = (b: B) => <A.X />;", 'a.tsx'),
  ).toEqual(['b']);
  expect(dropped("import { A } from 'a';", 'a.js')).toEqual([]);
});
