import { expect, test } from 'vitest';
import { block, complete, fileWith, placesOf, type ScanOptions } from './support.ts';

/** Twice the same text, in files that share nothing else. */
async function twice(text: string, options: ScanOptions = {}, extension = 'ts'): Promise<string[][]> {
  const { findings } = await complete(
    { [`a.${extension}`]: fileWith('a', text), [`b.${extension}`]: fileWith('b', text) },
    options,
  );
  return findings.map(placesOf);
}

/** Ten tokens a line: `call(v0, 1, 2, 3)` without a semicolon. */
const tens = (count: number): string =>
  Array.from({ length: count }, (_, at) => `call(v${at}, 1, 2, 3)\n`).join('');

test('fifty tokens in five lines are the smallest clone', async () => {
  expect(await twice(tens(5))).toEqual([['a.ts 2-6:5', 'b.ts 2-6:5']]);
});

test('forty-nine tokens are none', async () => {
  expect(
    await twice(`${tens(4)}call(v4, 1, 2,\n3);\n`.replace('call(v0, 1, 2, 3)', 'call(1, 2, 3)')),
  ).toEqual([]);
});

test('four lines are none, however many tokens', async () => {
  expect(await twice(block('x', 4))).toEqual([]);
});

test('comments and blank lines make no fifth line', async () => {
  expect(await twice(block('x', 4).replaceAll(';\n', ';\n\n// a word\n'))).toEqual([]);
});

test('the limits can be set', async () => {
  expect(await twice(block('x', 4), { config: { minLines: 4 } })).toEqual([['a.ts 2-5:4', 'b.ts 2-5:4']]);
  expect(await twice(tens(1), { config: { minTokens: 10, minLines: 1 } })).toEqual([
    ['a.ts 2-2:1', 'b.ts 2-2:1'],
  ]);
  expect(await twice(tens(5), { config: { minTokens: 51 } })).toEqual([]);
});

test('comments differ and it is a clone still', async () => {
  const text = block('x', 6);
  const { findings } = await complete({
    'a.ts': fileWith('a', text.replaceAll(';\n', '; // one\n')),
    'b.ts': fileWith('b', `/* ${'two '.repeat(80)}*/\n${text}`),
  });
  expect(findings.map(placesOf)).toEqual([['a.ts 2-7:6', 'b.ts 3-8:6']]);
});

test('licence headers are silent', async () => {
  const header = `/*\n${' * The licence says many words about what may be done.\n'.repeat(20)} */\n`;
  const { findings } = await complete({ 'a.ts': `${header}one();\n`, 'b.ts': `${header}two();\n` });
  expect(findings).toEqual([]);
});

test('blocks of imports and re-exports are silent', async () => {
  const wiring = Array.from(
    { length: 20 },
    (_, at) => `import { a${at}, b${at} } from './m${at}';\nexport { c${at} } from './n${at}';\n`,
  ).join('');
  const { findings } = await complete({ 'a.ts': `${wiring}one();\n`, 'b.ts': `${wiring}two();\n` });
  expect(findings).toEqual([]);
});

test('imports make a small clone no larger', async () => {
  const wiring = Array.from({ length: 10 }, (_, at) => `import { a${at} } from './m${at}';\n`).join('');
  expect(await twice(wiring + tens(4))).toEqual([]);
  expect(await twice(wiring + tens(6))).toEqual([['a.ts 12-17:6', 'b.ts 12-17:6']]);
});

test('imports in the middle of a clone are not counted', async () => {
  const [finding] = await twice(`${tens(6)}import { m } from './m';\n${tens(6)}`);
  expect(finding).toEqual(['a.ts 2-14:12', 'b.ts 2-14:12']);
});

test('a comment of the scanned code can not switch the measurement off', async () => {
  const text = `// jscpd:ignore-start\n${tens(6)}// jscpd:ignore-end\n`;
  expect(await twice(text)).toEqual([['a.ts 3-8:6', 'b.ts 3-8:6']]);
});

test('white space between JSX elements is no token', async () => {
  // 9 tokens a line; 45 with `<>` and `</>` make 53, and without the seven line breaks between them 53 still.
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, at) => `  <Row${at} a={b${at}} />\n`).join('');
  expect(await twice(`(\n<div>\n${rows(4)}</div>\n)\n`, {}, 'tsx')).toEqual([]);
  expect(await twice(`(\n<div>\n${rows(5)}</div>\n)\n`, {}, 'tsx')).toEqual([
    ['a.tsx 2-10:9', 'b.tsx 2-10:9'],
  ]);
});

test('tests and generated files take no part', async () => {
  const { findings, measurements } = await complete(
    { 'a.ts': block('x', 10), 'b.test.ts': block('x', 10), 'c.gen.ts': block('x', 10) },
    { kindOf: path => (path.includes('test') ? 'test' : path.includes('gen') ? 'generated' : 'production') },
  );
  expect(findings).toEqual([]);
  expect(measurements[0]).toEqual({
    metric: 'duplication',
    application: 'app',
    numerator: 0,
    denominator: 10,
  });
});
