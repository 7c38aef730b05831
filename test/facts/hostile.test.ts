import { expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract.ts';
import { factsOf } from './facts-of.ts';

test('names the line of the first syntax error', () => {
  expect(extractFacts('a.ts', 'a;\r\nb;\rif (c {\n')).toMatchObject({
    state: 'failed',
    reason: 'syntax-error',
    line: 3,
    message: "')' expected.",
  });
});

test('names merge conflict markers', () => {
  const text = 'a;\n<<<<<<< HEAD\nb;\n=======\nc;\n>>>>>>> topic\n';
  expect(extractFacts('a.ts', text)).toEqual({
    state: 'failed',
    reason: 'syntax-error',
    line: 2,
    message: 'Merge conflict markers (<<<<<<<, =======, >>>>>>>) are left in the file.',
  });
});

test('refuses JSX in .ts and reads it in .tsx and .js', () => {
  const text = 'const a = <b>c</b>;';
  expect(extractFacts('a.ts', text).state).toBe('failed');
  expect(extractFacts('a.tsx', text).state).toBe('ok');
  expect(extractFacts('a.JS', text).state).toBe('ok');
});

test('walks chains that are deeper than any stack', () => {
  const sum = factsOf(`const a = 1${'+1'.repeat(200_000)};\nfunction f() {}\n`);
  expect(sum.functions.map(each => [each.name, each.line])).toEqual([['f', 2]]);
  const calls = factsOf(`const a = b${'.c()'.repeat(50_000)};`);
  expect(calls.functions).toEqual([]);
  const links = factsOf(`const a = b => b${'?.[0]'.repeat(50_000)};`);
  expect(links.functions[0]?.cyclomatic).toBe(50_001);
});

test('counts thousands of branches and cases exactly', () => {
  const branches = factsOf(`function f(a) { ${'if (a) b();\n'.repeat(5000)} }`);
  expect(branches.functions[0]?.cyclomatic).toBe(5001);
  const cases = factsOf(`function f(a) { switch (a) { ${'case 1:\n'.repeat(5000)} } }`);
  expect(cases.functions[0]).toMatchObject({ cyclomatic: 5001, cases: 4999, endLine: 5001 });
});

test('reads an empty file, and a last line without line break', () => {
  expect(factsOf('')).toEqual({
    lines: { total: 0, code: 0, comment: 0, blank: 0 },
    code: [],
    wiring: [],
    functions: [],
    imports: [],
    depth: 1,
  });
  expect(factsOf('const a = () => 1').functions[0]).toMatchObject({ line: 1, endLine: 1, codeLines: 1 });
});
