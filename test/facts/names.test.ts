import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';

function namesOf(text: string, path?: string): string[] {
  return factsOf(text, path).functions.map(each => each.name);
}

test('names functions by themselves or by what holds them', () => {
  const text = `
function load() {}
const save = () => {};
const wrapped = (async function () {}) as Handler;
let late; late = () => {}; late ||= () => {};
exports.open = function () {};
Cart.prototype.close = function () {};
const own = function inner() {};
const { fallback = () => {} } = options;
const table = { row() {}, 'data-cell': () => {}, 7: () => {}, get size() { return 1; }, [Symbol.iterator]() {}, [a + b]() {} };
const Button = memo(forwardRef(() => {}));
`;
  expect(namesOf(text)).toEqual([
    'load',
    'save',
    'wrapped',
    'late',
    'late#2',
    'exports.open',
    'Cart.prototype.close',
    'inner',
    'fallback',
    'row',
    'data-cell',
    '7',
    'get size',
    '[Symbol.iterator]',
    '[…]',
    'Button',
  ]);
  expect(namesOf('export default () => {};')).toEqual(['default']);
  expect(namesOf('export default function () {}')).toEqual(['default']);
  expect(namesOf('export default class { pick() {} }')).toEqual(['default.pick']);
  expect(namesOf('const a = <b onClick={() => 1}>{() => 2}</b>;', 'a.tsx')).toEqual([
    'onClick',
    '<anonymous#1>',
  ]);
});

test('sees through wrappers of a known name, and through any around a class field', () => {
  const text = `
const save = debounce(() => {}, 100);
const total = sum(() => 1);
class Canvas {
  onKeyDown = batched(async event => {});
  static ids = items.map(item => item.id);
  pair = compose(() => 1, () => 2);
}
`;
  expect(namesOf(text).filter(name => !name.includes('<field'))).toEqual([
    'save',
    '<anonymous#1>',
    'Canvas.onKeyDown',
    'Canvas.<anonymous#1>',
    'Canvas.pair',
    'Canvas.<anonymous#2>',
  ]);
});

test('qualifies by class and by enclosing function', () => {
  const text = `
class Cart {
  total = 1;
  static load() { function add() {} return () => () => 1; }
  constructor() {}
  get size() { return 1; }
  set size(value) {}
  #secret() {}
  onClick = () => {};
  static { (() => 1)(); }
}
const Shop = class { open() {} };
f(class { shut() {} });
function useCart() { class Line { price() {} } return { onClick() {} }; }
`;
  expect(namesOf(text)).toEqual([
    'Cart.<field total>',
    'Cart.load',
    'Cart.load > add',
    'Cart.load > <anonymous#1>',
    'Cart.load > <anonymous#1> > <anonymous#1>',
    'Cart.constructor',
    'Cart.get size',
    'Cart.set size',
    'Cart.#secret',
    'Cart.<field onClick>',
    'Cart.onClick',
    'Cart.<static>',
    'Cart.<static> > <anonymous#1>',
    'Shop.open',
    '<class>.shut',
    'useCart',
    'useCart > Line.price',
    'useCart > onClick',
  ]);
});

test('numbers functions without a name within their scope, and names that come again', () => {
  const text = `
a.map(() => 1).filter(() => 2);
function f() { a.map(() => 3); }
if (b) { function f() {} } else { var f = () => 4; }
const c = { 'f#2'() {}, __proto__() {}, constructor() {}, toString() {} };
`;
  expect(namesOf(text)).toEqual([
    '<anonymous#1>',
    '<anonymous#2>',
    'f',
    'f > <anonymous#1>',
    'f#2',
    'f#3',
    'f#2#2',
    '__proto__',
    'constructor',
    'toString',
  ]);
});

test('never gives the same name twice, and none longer than 200 characters', () => {
  const deep = `${'function harbour(){'.repeat(300)}${'}'.repeat(300)}`;
  const long = `const o = { '${'x'.repeat(5000)}'() {}, '${'\u{1f6a2}'.repeat(300)}'() {} };`;
  const names = namesOf(deep + long);
  expect(new Set(names).size).toBe(302);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(200);
    expect(Buffer.from(name).toString() === name).toBe(true);
  }
});

test('a function starts behind its decorators and comments, with its modifiers', () => {
  const text =
    '/** a */ export async function f() {}\nclass A {\n  @b() /* c */ @d\n  public static e() {}\n  @f get g() { return 1; }\n}\n';
  expect(factsOf(text).functions.map(each => [each.name, each.line, each.column, each.endLine])).toEqual([
    ['f', 1, 10, 1],
    ['A.e', 4, 3, 4],
    ['A.get g', 5, 6, 5],
  ]);
});

test('counts parameters, without the type of `this`', () => {
  const text = 'function f(this: A, b, { c, d }, ...e) {} const g = h => 1; class I { j = 1 }';
  expect(factsOf(text).functions.map(each => each.parameters)).toEqual([3, 1, 0]);
});
