import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type HalsteadCounts, loadEngine } from '../../src/analyzers/maintainability/engine.ts';
import { halsteadOf } from '../../src/analyzers/maintainability/halstead.ts';
import { normalise } from '../../src/analyzers/maintainability/normalise.ts';
import { loadParser } from '../../src/analyzers/maintainability/parse.ts';

type Totals = { distinct: number; total: number };
type Report = { aggregate: { halstead: { operators: Totals; operands: Totals } } };
// The package has no types.
const { default: typhonjs } = (await import('typhonjs-escomplex' as string)) as {
  default: { analyzeModule: (source: string) => Report };
};

const [parse, count] = await Promise.all([loadParser(), loadEngine()]);

function countsOf(path: string, text: string): HalsteadCounts {
  const parsed = parse(path, text);
  if (parsed.state === 'failed') throw new Error(parsed.message);
  return count(normalise(parsed.program, text));
}

test('counts a file as it was counted by hand', () => {
  const path = 'fixtures/maintainability/hand-counted/parcel.ts';
  expect(countsOf(path, readFileSync(path, 'utf8'))).toEqual({
    distinctOperators: 7,
    distinctOperands: 6,
    operators: 10,
    operands: 13,
  });
});

test('derives volume, difficulty and effort', () => {
  const { volume, difficulty, effort } = halsteadOf({
    distinctOperators: 7,
    distinctOperands: 6,
    operators: 10,
    operands: 13,
  });
  expect(volume).toBeCloseTo(85.11, 2);
  expect(difficulty).toBeCloseTo(7.583, 2);
  expect(effort).toBeCloseTo(645.41, 1);
});

test('is zero where nothing is written', () => {
  const nothing = { distinctOperators: 0, distinctOperands: 0, operators: 0, operands: 0 };
  expect(halsteadOf(nothing)).toEqual({ volume: 0, difficulty: 0, effort: 0 });
});

/** [newer syntax, the same in the language of 2015], which the engine can parse and count by itself. */
const alike: readonly (readonly [string, string])[] = [
  // Types vanish.
  ['const a = b as string;', 'const a = b;'],
  ['const a = <T,>(b: T): T => b!;', 'const a = b => b;'],
  ['const a = { b: 1 } satisfies T; type T = { b: string };', 'const a = { b: 1 };'],
  ['let a: string; declare const b: number; interface I { a: 1 }', 'let a;'],
  ['function f(this: Window, a?: number): asserts a {}', 'function f(a) {}'],
  ['function f(): void; function f(a?: any) {}', 'function f(a) {}'],
  [
    'abstract class A<T> extends B<T> implements C { abstract m(): void; [k: string]: T }',
    'class A extends B {}',
  ],
  ['class A { m(): void; m(a?: any) {} }', 'class A { m(a) {} }'],
  ['class A { constructor(private readonly a: T) {} }', 'class A { constructor(a) {} }'],
  ['const a = f<string>;', 'const a = f;'],
  // Wiring between modules vanishes.
  [
    'import a from "b"; import c = require("d"); export * from "e"; export { a }; export const g = a;',
    'const g = a;',
  ],
  ['export = a;', 'a;'],
  // Parentheses and optional links are no operators of their own.
  ['((a)).b?.[c]?.(d);', 'a.b[c](d);'],
  // The places that the engine reads with its older generator.
  ['for (const a of b!) c(a);', 'for (const a of b) c(a);'],
  ['for (let i = (0 as number); i < n!; i++) {}', 'for (let i = 0; i < n; i++) {}'],
  ['for (const a in b satisfies T) c(a);', 'for (const a in b) c(a);'],
  ['function f(a = b?.c) {}', 'function f(a = b.c) {}'],
  [`a = \`x\${b!}y\`;`, `a = \`x\${b}y\`;`],
];

test.each(alike)('%s counts like %s', (newer, older) => {
  const { operators, operands } = typhonjs.analyzeModule(older).aggregate.halstead;
  expect(countsOf('file.ts', newer)).toEqual({
    distinctOperators: operators.distinct,
    distinctOperands: operands.distinct,
    operators: operators.total,
    operands: operands.total,
  });
});

/** [source, operators, operands], as docs/formulas.md says; no older syntax says the same. */
const named: readonly (readonly [source: string, operators: string, operands: string])[] = [
  ['a = await b;', '= await', 'a b'],
  ['a ??= 10n;', '??=', 'a 10n'],
  ['a = b ?? c;', '= ??', 'a b c'],
  ['import("a");', '()', 'import "a"'],
  ['a = { b };', '= {}', 'a b'],
  ['a = { b() {}, get c() {}, [d.e]() {} };', '= {} get', 'a b c d.e'],
  ['class A { #b = 1; static c; static { d(this.#b); } }', 'class = () . this', 'A #b 1 c d #b'],
  ['class A { @b("c") d; @e f() {} }', 'class ()', 'A b "c" d e f'],
  ['class A extends b!(c) {}', 'class extends ()', 'A b c'],
  ['enum A { B = 1, C }', 'enum =', 'A B 1 C'],
  ['namespace A { b(); }', '()', 'A b'],
  ['(a) => a;', 'function=>', 'a a'],
  ['a = <B c="d" e {...f}>g {h}<i.j/></B>;', '= () : ... () .', 'a B c "d" e f "g" h i j'],
  ['a = <><b:c/></>;', '= () ()', 'a Fragment b c'],
  ['a`\\u`;', '``', 'a \\u'],
];

test.each(named)('%s', (source, operators, operands) => {
  const operatorList = operators.split(' ');
  const operandList = operands.split(' ');
  expect(countsOf('file.tsx', source)).toEqual({
    distinctOperators: new Set(operatorList).size,
    distinctOperands: new Set(operandList).size,
    operators: operatorList.length,
    operands: operandList.length,
  });
});

test('counts a table of 300,000 numbers', () => {
  const commas = 299_999;
  expect(countsOf('table.ts', `a = [${'0,'.repeat(commas)}0];`)).toEqual({
    distinctOperators: 3,
    distinctOperands: 2,
    operators: 2 + commas,
    operands: 2 + commas,
  });
});

test('leaves the tree of the parser as it was', () => {
  const text = 'class A { constructor(private a = <b>c?.d) { for (const e of a) await e; } }';
  const parsed = parse('file.ts', text);
  if (parsed.state === 'failed') throw new Error(parsed.message);
  const before = structuredClone(parsed.program);
  normalise(parsed.program, text);
  expect(parsed.program).toEqual(before);
});
