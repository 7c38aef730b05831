import { describe, expect, it } from 'vitest';
import { findRenames, renamedPath, type Texts } from '../../src/compare/renames.ts';
import { range } from './debts.ts';

type Tree = Readonly<Record<string, string>>;

/** The content stands for its own hash. */
function renames(base: Tree, head: Tree, withTexts = true): Record<string, string> {
  const files = (tree: Tree) => Object.entries(tree).map(([path, hash]) => ({ path, hash }));
  const texts: Texts = { base: path => base[path], head: path => head[path] };
  const found = findRenames(files(base), files(head), withTexts ? texts : undefined);
  return Object.fromEntries(found.map(({ from, to }) => [from, to]));
}

const lines = (first: number, last: number) =>
  range(first, last)
    .map(line => `row ${line};\n`)
    .join('');

describe('files are recognised', () => {
  it.each<[string, Tree, Tree, Tree]>([
    ['by their bytes', { 'a.ts': 'x' }, { 'b/c.ts': 'x' }, { 'a.ts': 'b/c.ts' }],
    [
      'when two swap names',
      { 'a.ts': 'x', 'b.ts': 'y' },
      { 'a.ts': 'y', 'b.ts': 'x' },
      { 'a.ts': 'b.ts', 'b.ts': 'a.ts' },
    ],
    [
      'when three change places in a ring',
      { 'a.ts': 'x', 'b.ts': 'y', 'c.ts': 'z' },
      { 'a.ts': 'z', 'b.ts': 'x', 'c.ts': 'y' },
      { 'a.ts': 'b.ts', 'b.ts': 'c.ts', 'c.ts': 'a.ts' },
    ],
    [
      'by their names, of several with the same bytes',
      { 'old/a.ts': 'x', 'old/b.ts': 'x' },
      { 'new/b.ts': 'x', 'new/a.ts': 'x' },
      { 'old/a.ts': 'new/a.ts', 'old/b.ts': 'new/b.ts' },
    ],
    ['by most of their lines', { 'a.ts': lines(1, 20) }, { 'b.ts': lines(3, 22) }, { 'a.ts': 'b.ts' }],
    [
      'whatever the indentation, blank lines and line ends',
      { 'a.ts': lines(1, 20) },
      { 'b.ts': lines(1, 20).replaceAll('row', '\trow').replaceAll('\n', '\r\n\r\n') },
      { 'a.ts': 'b.ts' },
    ],
    [
      'as the most similar ones',
      { 'a.ts': lines(1, 20) },
      { 'b.ts': lines(8, 27), 'c.ts': lines(2, 21) },
      { 'a.ts': 'c.ts' },
    ],
    [
      'by the name, of two that are equally similar',
      { 'old/a.ts': lines(1, 20) },
      { 'new/0.ts': lines(2, 21), 'new/a.ts': lines(2, 21) },
      { 'old/a.ts': 'new/a.ts' },
    ],
  ])('%s', (_, base, head, expected) => {
    expect(renames(base, head)).toEqual(expected);
  });
});

describe('files are not recognised', () => {
  it.each<[string, Tree, Tree]>([
    ['when they stayed', { 'a.ts': 'x', 'b.ts': 'y' }, { 'a.ts': 'x', 'b.ts': 'y' }],
    ['when they were changed in place', { 'a.ts': 'x' }, { 'a.ts': 'y' }],
    ['when they were copied', { 'a.ts': 'x' }, { 'a.ts': 'x', 'b.ts': 'x' }],
    ['when less than half of the lines are the same', { 'a.ts': lines(1, 20) }, { 'b.ts': lines(12, 31) }],
    ['when they are empty of lines', { 'a.ts': '\n' }, { 'b.ts': '\n\n' }],
    [
      'when one of a pair only took the place of the other',
      { 'a.ts': 'x', 'b.ts': 'y' },
      { 'a.ts': 'y', 'b.ts': 'z' },
    ],
    ['when there are none', {}, {}],
  ])('%s', (_, base, head) => {
    expect(renames(base, head)).toEqual({});
  });

  it('when they were edited and there are no texts', () => {
    expect(renames({ 'a.ts': lines(1, 20) }, { 'b.ts': lines(2, 21) }, false)).toEqual({});
  });
});

it('does not choose between two candidates that are equally good', () => {
  expect(renames({ 'a.ts': lines(1, 20) }, { 'b.ts': lines(2, 21), 'c.ts': lines(2, 21) })).toEqual({});
});

it('gives every path the name it has now', () => {
  const now = renamedPath([{ from: 'a.ts', to: 'b.ts' }]);
  expect(['a.ts', 'b.ts', 'c.ts'].map(now)).toEqual(['b.ts', 'b.ts', 'c.ts']);
});
