import { describe, expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';

/** Line, target, KPIs and reason of each comment. */
function ignoresOf(text: string, path = 'harbour.tsx') {
  return (factsOf(text, path).ignores ?? []).map(({ line, target, kpis, reason }) => [
    line,
    target,
    kpis.join(),
    reason,
  ]);
}

const MARK = 'tkpi-ignore-next-line complexity: tide table';
const FOUND = [1, 2, 'complexity', 'tide table'];

/** Text, then what is found in it. */
const valid: readonly (readonly [string, string, ...(readonly unknown[])[]])[] = [
  ['a line comment', `// ${MARK}\na;\n`, FOUND],
  ['no blank, three slashes', `  ///${MARK}\na;\n`, FOUND],
  ['a block comment', `/* ${MARK} */\na;\n`, FOUND],
  ['a documentation comment on one line', `/** ${MARK} */\na;\n`, FOUND],
  [
    'a line of a documentation comment',
    `/**\n * Docks.\n * ${MARK}\n */\na;\n`,
    [3, 5, 'complexity', 'tide table'],
  ],
  ['a block comment without asterisks', `/*\n\t${MARK}\n*/\na;\n`, [2, 4, 'complexity', 'tide table']],
  ['a JSX comment', `<a>\n  {/* ${MARK} */}\n  <b/>\n</a>;\n`, [2, 3, 'complexity', 'tide table']],
  [
    'a JSX comment of lines',
    `<a>\n  {\n    // ${MARK}\n  }\n  b\n</a>;\n`,
    [3, 5, 'complexity', 'tide table'],
  ],
  ['a comment before an attribute', `<a\n  // ${MARK}\n  b={c}\n/>;\n`, [2, 3, 'complexity', 'tide table']],
  ['a comment inside of an expression', `f(\n  // ${MARK}\n  a,\n);\n`, [2, 3, 'complexity', 'tide table']],
  [
    'a comment in a hole of a template',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
    'f(`\n${\n// tkpi-ignore-next-line all: b\na}`);\n',
    [3, 4, 'all', 'b'],
  ],
  [
    'a dash before the reason',
    '// tkpi-ignore-next-line layers -- see: b\na;\n',
    [1, 2, 'layering', 'see: b'],
  ],
  [
    'a colon wins over a later dash',
    '// tkpi-ignore-next-line layering: a -- b\nc;\n',
    [1, 2, 'layering', 'a -- b'],
  ],
  [
    'several KPIs, each once',
    '// tkpi-ignore-next-line complexity , layers,layering: b\na;\n',
    [1, 2, 'complexity,layering', 'b'],
  ],
  ['an unknown KPI, as written', '// tkpi-ignore-next-line Complexity: b\na;\n', [1, 2, 'Complexity', 'b']],
  ['prose instead of a KPI', '// tkpi-ignore-next-line for now\na;\n', [1, 2, 'for now', undefined]],
  ['no KPI', '// tkpi-ignore-next-line: b\na;\n', [1, 2, '', 'b']],
  ['nothing at all', '// tkpi-ignore-next-line\na;\n', [1, 2, '', undefined]],
  ['no reason', '// tkpi-ignore-next-line all\na;\n', [1, 2, 'all', undefined]],
  ['an empty reason', '/* tkpi-ignore-next-line all: */\na;\n', [1, 2, 'all', undefined]],
  ['an empty reason behind a dash', '// tkpi-ignore-next-line all --\na;\n', [1, 2, 'all', undefined]],
  ['no code behind', `a;\n// ${MARK}\n`, [2, undefined, 'complexity', 'tide table']],
  [
    'comments and blank lines between',
    `// ${MARK}\n\n// b\n/* c\n*/\na;\n`,
    [1, 6, 'complexity', 'tide table'],
  ],
  [
    'two comments above one line',
    `// ${MARK}\n// tkpi-ignore-next-line layering: b\nc;\n`,
    [1, 3, 'complexity', 'tide table'],
    [2, 3, 'layering', 'b'],
  ],
  ['a byte order mark', `\ufeff// ${MARK}\na;\n`, FOUND],
  ['behind a hashbang', `#!/usr/bin/env node\n// ${MARK}\na;\n`, [2, 3, 'complexity', 'tide table']],
];

describe('finds', () => {
  for (const [name, text, ...found] of valid) {
    test(name, () => {
      expect(ignoresOf(text)).toEqual(found);
      expect(ignoresOf(text.replaceAll('\n', '\r\n'))).toEqual(found);
      expect(ignoresOf(text.replaceAll('\n', '\r'))).toEqual(found);
    });
  }
});

const invalid: readonly (readonly [string, string])[] = [
  ['a string', `'// ${MARK}';\na;\n`],
  ['a string of lines', `f('\\\n// ${MARK}\\\n');\na;\n`],
  ['a template', `f(\`\n// ${MARK}\n\`);\na;\n`],
  ['a template that looks like a block comment', `f(\`\n/* ${MARK} */\n\`);\na;\n`],
  ['a regular expression', `/[/]/ /* a */.test('// ${MARK}');\n/\\/* ${MARK} */;\na;\n`],
  ['JSX text', `<a>\n  // ${MARK}\n  <b/>\n</a>;\n`],
  ['an attribute of JSX', `<a b="\n// ${MARK}\n"/>;\n`],
  ['the end of a code line', `a; // ${MARK}\nb;\n`],
  ['the start of a code line', `/* ${MARK} */ a;\nb;\n`],
  ['a block comment that begins behind code', `a; /*\n ${MARK}\n*/\nb;\n`],
  ['a block comment that ends before code', `/*\n ${MARK}\n*/ a;\nb;\n`],
  ['a JSX comment beside code', `<a>\n  <b/>{/* ${MARK} */}\n  <c/>\n</a>;\n`],
  ['the middle of a sentence', `// see ${MARK}\na;\n`],
  ['a comment that is commented out', `/*\n // ${MARK}\n*/\na;\n`],
  ['another mark that begins alike', '// tkpi-ignore-next-lines complexity: b\na;\n'],
  ['another mark that goes on', '// tkpi-ignore-next-line-not complexity: b\na;\n'],
];

describe('leaves alone', () => {
  test.each(invalid)('%s', (_, text) => {
    expect(ignoresOf(text)).toEqual([]);
    expect(factsOf(text, 'harbour.tsx')).not.toHaveProperty('ignores');
  });
});

describe('decorators are no target', () => {
  test.each([
    ['one line', 'class A {\n  // MARK\n  @Input()\n  b() {}\n}\n', 4],
    [
      'several, and comments between',
      'class A {\n  // MARK\n  @B() @C // d\n  // e\n  @F()\n  b() {}\n}\n',
      6,
    ],
    ['many lines', "class A {\n  // MARK\n  @B({\n    c: '@d',\n  })\n  public async b() {}\n}\n", 6],
    ['on the line of the method', 'class A {\n  // MARK\n  @B() b() {}\n  c() {}\n}\n', 3],
    ['of a class', '// MARK\n@A({\n  b: 1,\n})\nexport class C {}\n', 5],
    ['below the decorator', 'class A {\n  @B()\n  // MARK\n  b() {}\n}\n', 4],
  ])('%s', (_, text, target) => {
    const [ignore] = factsOf(text.replace('MARK', MARK), 'a.ts').ignores ?? [];
    expect(ignore?.target).toBe(target);
  });

  test('the target is where the facts say that the function begins', () => {
    const { functions, ignores } = factsOf(
      `class A {\n// ${MARK}\n@B({\nc: 1 })\n\nasync b() {}\n}\n`,
      'a.ts',
    );
    expect(ignores?.[0]?.target).toBe(functions[0]?.line);
  });
});

test('cuts long reasons and names, and keeps whole characters', () => {
  const names = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(50)).join();
  const [ignore] = factsOf(`// tkpi-ignore-next-line ${names}: ${'😀'.repeat(300)}\na;\n`).ignores ?? [];
  expect(ignore?.reason).toBe('😀'.repeat(200));
  expect(ignore?.kpis.map(({ length }) => length)).toEqual(Array.from({ length: 8 }, () => 40));
});

test('a comment of a million characters is read at once', () => {
  const blanks = ' '.repeat(300_000);
  const text = `/* tkpi-ignore-next-line ${blanks}x\n${blanks}x\n*${blanks}${'*'.repeat(300_000)}x */\na;\n`;
  expect(ignoresOf(text)).toEqual([[1, 4, 'x', undefined]]);
});
