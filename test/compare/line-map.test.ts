import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapLines } from '../../src/compare/line-map.ts';

/** `before` of each line, and which were written. */
function mapped(before: string | undefined, after: string): (number | string)[] {
  const map = mapLines(before, after);
  return after
    .split('\n')
    .map((_, index) => `${map.before(index + 1) ?? '-'}${map.isWritten(index + 1) ? '!' : ''}`);
}

test('lines keep their line of before; added ones have none', () => {
  expect(mapped('a\nb\nc', 'a\nx\nb\nc')).toEqual(['1', '-!', '2', '3']);
  expect(mapped('a\nb\nc', 'b\nc')).toEqual(['2', '3']);
  expect(mapped('a\nb\nc\nd', 'a\nd\nx')).toEqual(['1', '4', '-!']);
});

test('a line that was written in place of another one stands for it', () => {
  expect(mapped('a\nb\nc', 'a\nx\nc')).toEqual(['1', '2!', '3']);
  expect(mapped('a\nb\nc', 'a\nx\ny\nc')).toEqual(['1', '2!', '-!', '3']);
  expect(mapped('a\nb\nc\nd', 'a\nx\nd')).toEqual(['1', '2!', '4']);
});

test('indentation and line ends say nothing; blank lines and comments are not written code', () => {
  expect(mapped('a\r\nb', '  a\n\tb')).toEqual(['1', '2']);
  expect(mapped('a', 'a\n\n// why\n * more\n/* more */')).toEqual(['1', '-', '-', '-', '-']);
});

test('in a new file every line of code is written', () => {
  expect(mapped(undefined, 'a\n\nb')).toEqual(['-!', '-', '-!']);
});

test('lines before ascend, each is the same line or a written one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const map = mapLines(one.join('\n'), other.join('\n'));
      const origins = other.map((_, index) => map.before(index + 1));
      const known = origins.filter(line => line !== undefined);
      expect(known).toEqual([...new Set(known)].toSorted((a, b) => a - b));
      other.forEach((line, index) => {
        const before = origins[index];
        if (!map.isWritten(index + 1) && line !== '') expect(one[(before ?? 0) - 1]).toBe(line);
      });
    }),
  );
});
