import { expect, test } from 'vitest';
import { complete } from './support.ts';

/** Lines of one repeated fragment: 14 tokens each, so five lines hold 70. */
const block = (word: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `const ${word}${at} = compute(${word}, ${at}) + other.${word};\n`).join('');

test('three places of one fragment are one group', async () => {
  const { findings, measurements } = await complete({
    'a.ts': `var a = one\n${block('x', 10)}last(1);\n`,
    'b.ts': `var b = two\n${block('x', 10)}if (b) { }\n`,
    'c.ts': `var c = three\n${block('x', 10)}while (c) { }\n`,
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.data).toEqual({ lines: 10, tokens: 140, places: 3, files: 3, redundantLines: 20 });
  expect(measurements[0]).toEqual({ metric: 'duplication', application: 'app', numerator: 30, denominator: 36 });
});
