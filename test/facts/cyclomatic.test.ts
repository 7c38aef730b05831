import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cyclomaticOf } from '../../src/model/cyclomatic.ts';
import { type Complexities, complexitiesByEslint } from './complexity-oracle.ts';
import { factsOf } from './facts-of.ts';

/** Real code: sources of packages that package.json pins. */
const folders = ['zod/src/v4/core', 'zod/src/v4/classic', 'zod/src/v4/mini', 'zod/src/v3', 'commander/lib'];

function complexitiesByTkpi(path: string, text: string): Complexities {
  return new Map(
    factsOf(text, path).functions.map(facts => [
      `${facts.kind} ${facts.line}:${facts.column}`,
      { classic: cyclomaticOf(facts, 'classic'), modified: cyclomaticOf(facts, 'modified') },
    ]),
  );
}

function sources(folder: string): string[] {
  return readdirSync(`node_modules/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.[cm]?[jt]s$/.test(name) && !name.includes('tests'))
    .map(name => `node_modules/${folder}/${name}`);
}

test('finds the functions that ESLint finds in real code, with the same complexity', () => {
  let compared = 0;
  for (const path of folders.flatMap(sources)) {
    const text = readFileSync(path, 'utf8');
    const expected = complexitiesByEslint(path, text);
    expect(complexitiesByTkpi(path, text), path).toEqual(expected);
    compared += expected.size;
  }
  expect(compared).toBeGreaterThanOrEqual(2000);
});

/** A parameter list and body, and its complexity counted by hand: classic, modified, mccabe. */
const constructs: readonly (readonly [string, number, number, number])[] = [
  ['() { }', 1, 1, 1],
  ['() { if (a) b; }', 2, 2, 2],
  ['() { if (a) b; else if (c) d; else e; }', 3, 3, 3],
  ['() { return a ? b : c ? d : e; }', 3, 3, 3],
  ['() { for (;;) a; }', 2, 2, 2],
  ['() { for (const a in b) c; }', 2, 2, 2],
  ['() { for (const a of b) c; }', 2, 2, 2],
  ['() { while (a) b; }', 2, 2, 2],
  ['() { do a; while (b); }', 2, 2, 2],
  ['() { try { a; } catch (e) { b; } finally { c; } }', 2, 2, 2],
  ['() { try { a; } finally { c; } }', 1, 1, 1],
  ['() { switch (a) { case 1: case 2: b; break; case 3: c; default: d; } }', 4, 2, 4],
  ['() { switch (a) { case 1: switch (b) { case 2: c; } } }', 3, 3, 3],
  ['() { switch (a) { } }', 1, 1, 1],
  ['() { return a && b && c; }', 3, 3, 3],
  ['() { return a || (b ?? c); }', 3, 3, 3],
  ['() { a &&= b; a ||= b; a ??= b; }', 4, 4, 4],
  ['() { return a?.b?.[c]?.(d); }', 4, 4, 1],
  ['() { return a?.b.c.d; }', 2, 2, 1],
  ['(a = 1, { b = 2, c: [d = 3] } = {}) { }', 5, 5, 1],
  ['() { const { a = 1, ...rest } = b; }', 2, 2, 1],
  ['() { [a = 1, [b = 2], ...[c = 3]] = d; }', 4, 4, 1],
  ['() { ({ a = 1, b: c = 2, d: { e = 3 }, ...f } = g); }', 4, 4, 1],
  ['() { for ([a = 1] of b) c; }', 3, 3, 2],
  ['() { [a = [b = 1]] = c; }', 2, 2, 1],
  ['() { d = [a = 1, { b: c = 2 }]; }', 1, 1, 1],
  ['() { return [a = 1, ...(b = 2)]; }', 1, 1, 1],
  ['() { return (() => a ? b : c)(); }', 1, 1, 1],
  ['() { return class { [a ? b : c] = 1; }; }', 2, 2, 2],
  ['() { return class { [a ? b : c]() {} }; }', 2, 2, 2],
  ['() { return class { a = b ? c : d; static { b && c; } }; }', 1, 1, 1],
  ['() { return { [a && b](c = 1) { if (d) e; } }; }', 2, 2, 2],
  ['(a: b extends c ? d : e): f extends g ? h : i { }', 1, 1, 1],
  ['() { a!; b as c; label: while (d) { break label; } }', 2, 2, 2],
];

for (const [code, classic, modified, mccabe] of constructs) {
  test(`counts ${code}`, () => {
    const text = `let a, b, c, d, e; function f${code}`;
    const [first] = factsOf(text).functions;
    if (!first) throw new Error('no function');
    expect([
      cyclomaticOf(first, 'classic'),
      cyclomaticOf(first, 'modified'),
      cyclomaticOf(first, 'mccabe'),
    ]).toEqual([classic, modified, mccabe]);
    if (!isDefaultOnlySwitch(text))
      expect(complexitiesByTkpi('f.ts', text)).toEqual(complexitiesByEslint('f.ts', text));
  });
}

/** On purpose unlike ESLint, whose modified variant counts a `switch` that decides nothing. */
function isDefaultOnlySwitch(text: string): boolean {
  return text.includes('switch') && !text.includes('case');
}

test('finds functions of every kind, and initialisers and static blocks beside them', () => {
  const text = `
abstract class Orchard<T> extends base(() => 1) {
  ripe = a ? b : c;
  static count: number;
  declare size: number;
  pick = () => a && b;
  #seed = function () {};
  @tag(() => 1) @tag public async water(@by(x => x && y) amount = 1) {}
  @tag get height() { return 1; }
  set height(value) { if (value) return; }
  constructor(a: number);
  constructor(private a = 1) { super(); }
  abstract grow(): void;
  static { for (;;) {} }
  *[Symbol.iterator]() { yield a ?? b; }
}
declare function ambient(a: number): void;
function overloaded(a: number): void;
function overloaded(a: unknown) { return a ?? 1; }
export default async function* () {}
export const tree = { leaf() {}, get x() { return 1; }, y: () => 2, [\`z\${() => 3}\`]: async () => {} };
namespace Grove { export function path() { return a || b; } }
interface Shape { area(): number; new (): Shape }
`;
  const found = complexitiesByTkpi('orchard.ts', text);
  expect(found).toEqual(complexitiesByEslint('orchard.ts', text));
  expect(found.size).toBe(22);
});

test('gives an auto-accessor its own complexity, which ESLint adds to the code around', () => {
  const [outer, initializer] = factsOf(
    'function f() { return class { accessor a = b ? c : d; }; }',
  ).functions;
  expect([outer?.cyclomatic, initializer?.kind, initializer?.cyclomatic]).toEqual([1, 'initializer', 2]);
});

test('reads JSX in .tsx and .js files', () => {
  const text = 'const View = p => <a b={p?.c}>{p.d && <e f={() => p || 1}/>}</a>;';
  for (const path of ['view.tsx', 'view.js', 'view.jsx', 'view.mjs']) {
    expect(complexitiesByTkpi(path, text), path).toEqual(complexitiesByEslint('view.jsx', text));
  }
});
