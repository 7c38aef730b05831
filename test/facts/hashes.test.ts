import { describe, expect, test } from 'vitest';
import { factsOf, functionOf } from './facts-of.ts';

const hashOf = (text: string, path?: string): string => functionOf(text, path).bodyHash;

/** Two texts whose first functions have the same body. */
const same: readonly (readonly [string, string, string])[] = [
  ['its name', 'function a(b) { return b; }', 'function c(b) { return b; }'],
  [
    'its name in a call of itself',
    'function a(b) { return a(b - 1); }',
    'function c(b) { return c(b - 1); }',
  ],
  ['a name in a class', 'class A { b(c) { return this.b(c); } }', 'class D { e(c) { return this.e(c); } }'],
  ['where it stands', 'function a(b) { return b; }', 'class C { private static d(b) { return b; } }'],
  ['what holds it', 'const a = b => b;', 'f({ c: b => b });'],
  ['decorators and export', 'class A { @b() c() {} }', 'export function c() {}'],
  [
    'white space and comments',
    'function a(b){return b+1}',
    'function a ( b /* c */ ) {\n  // d\n  return b + 1\n}',
  ],
  ['semicolons', 'function a() { b(); c(); }', 'function a() { b()\n c()\n ; }'],
  [
    'quotes',
    `function a() { return ['b', { 'c': "d\\'" }] }`,
    `function a() { return ["b", { c: 'd\\'' }] }`,
  ],
  ['trailing commas', 'function a(b, c) { d(b, [c]) }', 'function a(b, c,) { d(b, [c,],) }'],
  ['parentheses', 'const a = b => c + (d * e);', 'const a = (b) => (c + d * e);'],
];

const different: readonly (readonly [string, string, string])[] = [
  ['an operator', 'a => a + 1', 'a => a - 1'],
  ['a prefix operator', 'a => -a', 'a => +a'],
  ['a postfix operator', 'a => a++', 'a => a--'],
  ['a literal', 'a => 1', 'a => 2'],
  ['the type of a literal', 'a => 1', "a => '1'"],
  ['an identifier', 'a => b', 'a => c'],
  ['a parameter', '(a, b) => 1', '(b, a) => 1'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
  ['a template', 'a => `b${a}`', 'a => `c${a}`'],
  ['a regular expression', 'a => /b/', 'a => /b/g'],
  ['let and const', '() => { let a = 1; }', '() => { const a = 1; }'],
  ['async', '() => a', 'async () => a'],
  ['generator', 'f(function () { })', 'f(function* () { })'],
  ['grouping', 'a => (b + c) * d', 'a => b + c * d'],
  ['an optional link', 'a => a.b', 'a => a?.b'],
  ['order', '() => { a(); b(); }', '() => { b(); a(); }'],
  ['nesting', '() => { if (a) b(); c(); }', '() => { if (a) { b(); c(); } }'],
  ['the part of a loop', '() => { for (a;;) b; }', '() => { for (;a;) b; }'],
  ['a default value', '({ a: b }) => 1', '({ a = b }) => 1'],
  ['a type', '(a: string) => a', '(a: number) => a'],
  ['the name of a nested function', '() => { function a() {} }', '() => { function b() {} }'],
];

describe('the hash of a body does not depend on', () => {
  for (const [what, left, right] of same) test(what, () => expect(hashOf(left)).toBe(hashOf(right)));

  test('the layout of JSX', () => {
    const flat = 'const A = () => <b c="d">text <e /></b>;';
    const tall = "const A = () => (\n  <b c='d'>\n    text <e />\n  </b>\n);";
    expect(hashOf(flat, 'a.tsx')).toBe(hashOf(tall, 'a.tsx'));
  });
});

describe('the hash of a body depends on', () => {
  for (const [what, left, right] of different) test(what, () => expect(hashOf(left)).not.toBe(hashOf(right)));
});

test('is 16 hex digits', () => {
  for (let index = 0; index < 50; index++) expect(hashOf(`() => ${index}`)).toMatch(/^[0-9a-f]{16}$/);
});

/** Hashes of a sketch. */
function sketchOf(text: string): number[] {
  const bytes = Buffer.from(functionOf(text).sketch, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}

const calls = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `step${from + index}(ship, ${from + index});`).join('\n');

test('a sketch is sorted, distinct and below a quarter of the range', () => {
  const sketch = sketchOf(`function f() { ${calls(0, 400)} ${calls(0, 400)} }`);
  expect(sketch.length).toBeGreaterThan(300);
  expect(sketch).toEqual([...new Set(sketch)].sort((a, b) => a - b));
  expect(sketch.at(-1)).toBeLessThan(2 ** 30);
});

test('a sketch holds a part that was moved into another function', () => {
  const whole = new Set(sketchOf(`function f() { ${calls(0, 100)} }`));
  const part = sketchOf(`function g() { ${calls(20, 60)} }`);
  expect(part.filter(hash => whole.has(hash)).length / part.length).toBeGreaterThan(0.9);
  const other = sketchOf(`function h() { ${calls(200, 240)} }`);
  expect(other.filter(hash => whole.has(hash)).length / other.length).toBeLessThan(0.2);
});

test('a sketch leaves nested functions out, and is empty for a small function', () => {
  const bare = functionOf(`function f() { ${calls(0, 20)} }`);
  const nested = factsOf(`function f() { ${calls(0, 20)} g(() => { ${calls(20, 400)} }); }`).functions;
  expect(nested[0]?.sketch.length).toBeLessThan(bare.sketch.length + 40);
  expect(nested[1]?.sketch.length).toBeGreaterThan(bare.sketch.length * 5);
  expect(functionOf('function f() { return 1; }').sketch).toBe('');
});
