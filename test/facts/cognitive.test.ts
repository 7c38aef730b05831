import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { count, countBySonar } from './cognitive-oracle.ts';

/** Packages pinned in package.json whose sources are as people wrote them. */
const files = globSync(
  ['node_modules/zod/src/**/*.ts', 'node_modules/ajv/lib/**/*.ts', 'node_modules/eslint/lib/rules/[a-n]*.js'],
  { ignore: ['**/*.d.ts', '**/*.test.ts'] },
).toSorted();

describe('cognitive complexity beside sonarjs/cognitive-complexity 4.2.0, on published packages', () => {
  let functions = 0;
  let differences = 0;
  const unexplained: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const ours = count(file, text);
    const theirs = countBySonar(file, text, false);
    functions += ours.length;
    const differing = ours.filter(({ start, cognitive }) => theirs.get(start) !== cognitive);
    if (ours.length !== theirs.size) unexplained.push(`${file}: another number of functions`);
    if (differing.length === 0) continue;
    differences += differing.length;
    const theirsRepaired = countBySonar(file, text, true);
    for (const { start, cognitive } of ours) {
      if (theirsRepaired.get(start) !== cognitive) unexplained.push(`${file}@${start}`);
    }
  }

  test('sees at least 2,000 functions', () => {
    expect(functions).toBeGreaterThan(2000);
  });

  test('agrees on more than 99.5 % of them', () => {
    expect(differences / functions).toBeLessThan(0.005);
  });

  test('differs only by the defect that is not copied: with it repaired, every function agrees', () => {
    expect(unexplained).toEqual([]);
    expect(differences).toBeGreaterThan(0);
  });
});
