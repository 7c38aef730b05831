import { expect, it } from 'vitest';
import { functionChanges } from '../../src/evidence/function-changes.ts';
import type { FunctionResult } from '../../src/model/snapshot.ts';

/** A function over whole lines of its file: name, first line, last line, complexity. */
type Sketch = readonly [name: string, line: number, endLine: number, cyclomatic: number];

function side(files: Readonly<Record<string, { text: string; functions: readonly Sketch[] }>>) {
  const functions = Object.entries(files).flatMap(([path, file]) =>
    file.functions.map(([name, line, endLine, cyclomatic]): FunctionResult => {
      const codeLines = endLine - line + 1;
      return {
        path,
        name,
        line,
        endLine,
        cyclomatic,
        codeLines,
        ...{ column: 1, cognitive: 0, parameters: 0, nesting: 0 },
      };
    }),
  );
  return { functions, textOf: (path: string) => files[path]?.text };
}

const same = (path: string) => path;
const counts = ({ changed, added, removed, moved }: ReturnType<typeof functionChanges>) => ({
  ...{ changed, added, removed, moved },
});

it('a function that only stands elsewhere in its file, or deeper, is untouched', () => {
  const before = side({ 'a.ts': { text: 'one {\nrow();\n}\n', functions: [['one', 1, 3, 1]] } });
  const after = side({
    'a.ts': { text: '\n  one {\r\n\r\n    row();\r\n  }', functions: [['one', 2, 5, 1]] },
  });
  expect(counts(functionChanges(before, after, same))).toEqual({
    ...{ changed: 0, added: 0, removed: 0, moved: 0 },
  });
});

it('anonymous functions that got another number are untouched', () => {
  const before = side({
    'a.ts': {
      text: 'first\nsecond',
      functions: [
        ['<anonymous#1>', 1, 1, 1],
        ['<anonymous#2>', 2, 2, 7],
      ],
    },
  });
  const after = side({
    'a.ts': {
      text: 'new\nfirst\nsecond',
      functions: [
        ['<anonymous#1>', 1, 1, 3],
        ['<anonymous#2>', 2, 2, 1],
        ['<anonymous#3>', 3, 3, 7],
      ],
    },
  });
  expect(counts(functionChanges(before, after, same))).toEqual({
    ...{ changed: 0, added: 1, removed: 0, moved: 0 },
  });
});

it('an anonymous function is no largest rise: its number says little', () => {
  const before = side({ 'a.ts': { text: 'old', functions: [['load > <anonymous#1>', 1, 1, 4]] } });
  const after = side({ 'a.ts': { text: 'new', functions: [['load > <anonymous#1>', 1, 1, 9]] } });
  const { changed, largestRise } = functionChanges(before, after, same);
  expect({ changed, largestRise }).toEqual({ changed: 1, largestRise: undefined });
});

it('a text in another file was moved, unless it is too short to be told from others', () => {
  const before = side({
    'a.ts': {
      text: 'a\nb\nc\nd',
      functions: [
        ['abc', 1, 3, 1],
        ['d', 4, 4, 1],
      ],
    },
  });
  const after = side({
    'b.ts': {
      text: 'a\nb\nc\nd',
      functions: [
        ['other', 1, 3, 1],
        ['d', 4, 4, 1],
      ],
    },
  });
  expect(counts(functionChanges(before, after, same))).toEqual({
    ...{ changed: 0, added: 1, removed: 1, moved: 1 },
  });
});

it('follows renamed files', () => {
  const before = side({ 'a.ts': { text: 'x', functions: [['load', 1, 1, 8]] } });
  const after = side({ 'b.ts': { text: 'y', functions: [['load', 1, 1, 5]] } });
  expect(functionChanges(before, after, () => 'b.ts')).toMatchObject({
    changed: 1,
    largestDrop: { name: 'load', path: 'b.ts', line: 1, before: 8, after: 5 },
  });
});

it('names the largest drop and the largest rise, and counts those over 20 on both sides', () => {
  const functions = (...complexities: number[]) =>
    side({
      'a.ts': {
        text: complexities.map(String).join('\n'),
        functions: complexities.map((cyclomatic, row): Sketch => [`f${row}`, row + 1, row + 1, cyclomatic]),
      },
    });
  const changes = functionChanges(functions(34, 20, 5, 21), functions(12, 21, 9, 22), same);
  expect(changes.over20).toEqual({ before: 2, after: 2 });
  expect(changes.largestDrop).toMatchObject({ name: 'f0', before: 34, after: 12 });
  expect(changes.largestRise).toMatchObject({ name: 'f2', before: 5, after: 9 });
});
