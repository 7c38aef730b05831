import { readFileSync } from 'node:fs';
import { visitorKeys } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { NODE_TYPES } from '../../src/config/schemas/node-types.ts';
import { faultOf } from '../../src/config/schemas/selector-fault.ts';
import { eslintPlaces } from './eslint-places.ts';
import { foundPlaces } from './found-places.ts';

const root = new URL('../../', import.meta.url).pathname;
const filesIn = (globs: string[]) => globSync(globs, { cwd: root, expandDirectories: false }).toSorted();

/** What people write, and every kind of thing that the language of selectors has. */
const SELECTORS = [
  "NewExpression[callee.name='Error'] > Literal",
  'NewExpression[callee.name=/Error$/][arguments.0.type=/Literal$/]',
  "CallExpression[callee.object.name='console']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  ':function',
  ':statement:not(ExpressionStatement)',
  ':declaration, :pattern',
  ':expression > :expression.object',
  'FunctionDeclaration ~ VariableDeclaration',
  'ImportDeclaration + ImportDeclaration',
  'CallExpression > *:nth-child(1)',
  'ClassBody > *:nth-last-child(1)',
  ':has(> JSXAttribute)',
  'IfStatement:not(:has(ReturnStatement))',
  "[parent.type='ArrowFunctionExpression']",
  'Property[shorthand=true] > .value',
  '[async=true], [generator=true], [static=true], [computed=true]',
  '[optional=true]',
  'Literal[value>100]',
  'Literal[raw=/^0x/]',
  '[regex.flags=/g/]',
  "[accessibility='private']",
  "TSTypeReference[typeName.name='Promise']",
  "[importKind='type'], [exportKind='type']",
  '[decorators.length>0], [attributes.length>0]',
  '[declare=true], [abstract=true], [override=true], [definite=true], [const=true]',
  '[returnType], [typeArguments], [typeAnnotation], [superClass], [directive]',
  'TSEnumDeclaration[const!=true]',
  'Program > *:exit',
  ...NODE_TYPES,
];

/** Selectors that the two do not agree on, with what each has alone; complaints when one of them can't read the file. */
function differences(
  own: ReturnType<typeof foundPlaces>,
  expected: ReturnType<typeof eslintPlaces>,
): string[] {
  if (typeof own === 'string' || typeof expected === 'string') return [`${own}`, `${expected}`];
  return [...expected].flatMap(([selector, places]) => {
    const found = own.get(selector) ?? [];
    if (found.join() === places.join()) return [];
    const missing = places.filter(place => !found.includes(place));
    const more = found.filter(place => !places.includes(place));
    return [`${selector}: missing ${missing}; more ${more}`];
  });
}

test('knows the types of nodes that the parser has', () => {
  const unasked = /^(?:V8Intrinsic|TSJSDoc|ParenthesizedExpression$|TSParenthesizedType$)/;
  expect(NODE_TYPES).toEqual(
    Object.keys(visitorKeys)
      .filter(type => !unasked.test(type))
      .toSorted(),
  );
});

test('takes every selector of this list', () => {
  expect(SELECTORS.filter(selector => faultOf(selector) !== undefined)).toEqual([]);
});

test.each(filesIn(['fixtures/conventions/zoo/*.{ts,tsx,cjs}', 'fixtures/conventions/harbour/**/*.{ts,tsx}']))(
  'finds in %s what ESLint reports',
  file => {
    const text = readFileSync(`${root}${file}`, 'utf8');
    const expected = eslintPlaces(file, text, SELECTORS);
    expect(differences(foundPlaces(file, text, SELECTORS), expected)).toEqual([]);
  },
);

/** Kinds of nodes that the files of the zoo have; what they lack would be compared with nothing. */
test('the zoo has nearly every type of node', () => {
  const met = new Set<string>();
  for (const file of filesIn(['fixtures/conventions/zoo/*.{ts,tsx,cjs}'])) {
    const places = foundPlaces(file, readFileSync(`${root}${file}`, 'utf8'), NODE_TYPES);
    if (typeof places === 'string') throw new Error(`${file}: ${places}`);
    for (const [type, own] of places) if (own.length > 0) met.add(type);
  }
  expect(NODE_TYPES.filter(type => !met.has(type))).toEqual([]);
});

test('finds in published packages what ESLint reports', () => {
  const globs = ['picomatch/lib/{parse,scan}.js', 'commander/lib/option.js', 'zod/v4/core/{core,util}.d.ts'];
  const files = filesIn(globs.map(glob => `node_modules/${glob}`));
  expect(files.length).toBe(5);
  let places = 0;
  for (const file of files) {
    const text = readFileSync(`${root}${file}`, 'utf8');
    const expected = eslintPlaces(file, text, SELECTORS);
    expect(differences(foundPlaces(file, text, SELECTORS), expected), file).toEqual([]);
    places += [...(expected as Map<string, string[]>).values()].flat().length;
  }
  expect(places).toBeGreaterThan(10_000);
});
