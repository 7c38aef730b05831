import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, functionOf } from './facts-of.ts';

/** Text, then how many of its lines are code, comment and blank. */
const cases: readonly (readonly [string, string, number, number, number])[] = [
  ['an empty file', '', 0, 0, 0],
  ['one line break', '\n', 0, 0, 1],
  ['a line without line break', 'a;', 1, 0, 0],
  ['a last line of spaces', 'a;\n  ', 1, 0, 1],
  ['a comment behind code', 'a; // b\n', 1, 0, 0],
  ['code behind a comment', '/* a */ b;\n/* c\n*/ d;\n', 2, 1, 0],
  ['a comment of many lines, one of them blank', '/*\n * a\n\n */\n', 0, 3, 1],
  ['a hashbang', '#!/usr/bin/env node\na;\n', 1, 1, 0],
  ['comment marks in strings', `const a = '// b';\nconst c = "/* d";\nconst e = '*/';\n`, 3, 0, 0],
  ['a comment after a string with marks', `f('//' /* a */,\n// b\n'/*');\n`, 2, 1, 0],
  [
    'templates, their blank lines, their expressions',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
    'const a = `\n// b\n\n${ // c\n  d /*\n*/ }// e`;\n',
    5,
    0,
    1,
  ],
  ['regular expressions', 'const a = /[/*]/;\nconst b = /\\/\\//; // c\n// d\n', 2, 1, 0],
  ['division', 'const a = b / c / d; // e\n// f\n', 1, 1, 0],
  ['a line of brackets', 'f(\n);\n{\n}\n', 4, 0, 0],
  ['non-ASCII white space', 'a;\n\u00a0\u3000\ufeff\n\u00e4;\n', 2, 0, 1],
  ['U+2028, which ends a comment but no line', '// a\u2028b;\n// c\u2029\n', 1, 1, 0],
];

describe('sorts lines into code, comment and blank', () => {
  for (const [name, text, code, comment, blank] of cases) {
    test(name, () => {
      expect(factsOf(text).lines).toEqual({ total: code + comment + blank, code, comment, blank });
    });
  }

  test('JSX text is code, also when it looks like a comment', () => {
    const text = '<a>\n  // b\n\n  {/* c */}\n  {\n    // d\n    e}/* f\n  */</a>;\n';
    expect(factsOf(text, 'a.tsx').lines).toEqual({ total: 8, code: 5, comment: 2, blank: 1 });
  });

  test('braces around nothing but a comment in JSX belong to the comment', () => {
    const text =
      '<a>\n  {/* <b>*/}\n  {/* c\n\n  d */}\n  {\n    // e\n  }\n  <b>{/* f */}</b>\n  {g}\n</a>;\n';
    expect(factsOf(text, 'a.tsx').lines).toEqual({ total: 11, code: 4, comment: 6, blank: 1 });
  });
});

test('lists code lines as ranges', () => {
  expect(factsOf('a;\nb;\n\n// c\nd;\n').code).toEqual([1, 2, 5, 5]);
});

test('counts the code lines of a function, those of nested functions included', () => {
  const text = '// a\nfunction f() {\n  // b\n\n  return () => {\n    c;\n  };\n}\n';
  expect(functionOf(text)).toMatchObject({ line: 2, endLine: 8, codeLines: 5 });
});

test('gives the same facts for LF, CRLF, CR and with a byte order mark', () => {
  const text = `/* @generated */ const first = () => 1;\nimport {\n  a, // b\n} from './a';\n\nexport class Harbour {
  /* dock
   */
  dock(ship = 1) {
    const label = \`two\nlines\`;
    return 'x\\\ny' + label + (ship ? a : /* b\n */ 1) + ship * 2 + ship * 3 + ship * 4 + ship * 5;
  }
}\n`;
  const expected = factsOf(text);
  expect(expected.functions[1]?.sketch).not.toBe('');
  for (const twin of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`]) {
    expect(factsOf(twin)).toEqual(expected);
  }
});

test('agrees with a count line by line', () => {
  const line = fc.constantFrom(
    { text: 'f();', kind: 'code' },
    { text: "  f('/*'); // x", kind: 'code' },
    { text: '// */ y', kind: 'comment' },
    { text: '\t/* z */ ', kind: 'comment' },
    { text: ' \t', kind: 'blank' },
    { text: '', kind: 'blank' },
  );
  const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(line), lineBreak, (lines, end) => {
      const count = (kind: string) => lines.filter(each => each.kind === kind).length;
      expect(factsOf(lines.map(each => each.text + end).join('')).lines).toEqual({
        total: lines.length,
        code: count('code'),
        comment: count('comment'),
        blank: count('blank'),
      });
    }),
  );
});
