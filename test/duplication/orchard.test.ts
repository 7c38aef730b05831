import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { complete, placesOf } from './support.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/duplication/orchard/src');

test('one loop in a .ts, a .tsx and a CRLF .js file is one group', async () => {
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['apples.ts', 'pears.tsx', 'plums.js', 'scales.ts']);
  const texts = names.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]);
  const { findings, measurements } = await complete(Object.fromEntries(texts));
  expect(findings.map(placesOf)).toEqual([['apples.ts 8-20:13', 'pears.tsx 5-19:13', 'plums.js 3-15:13']]);
  // 13 of 19, of 18 and of 17 code lines, and none of 12.
  expect(measurements[0]).toMatchObject({ numerator: 39, denominator: 66 });
});
