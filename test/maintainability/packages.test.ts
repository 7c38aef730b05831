import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { measureMaintainability } from '../../src/analyzers/maintainability/measure.ts';
import type { FileFacts, FunctionFacts } from '../../src/model/facts.ts';

/** Packages pinned in package.json that ship sources as people wrote them. */
const packages: readonly (readonly [name: string, sources: string])[] = [
  ['zod', 'src/**/*.ts'],
  ['ajv', 'lib/**/*.ts'],
  ['dependency-cruiser', 'src/**/*.mjs'],
  ['commander', 'lib/**/*.js'],
  ['publint', 'src/**/*.js'],
];

/** Files without functions would be left out; here every file has to go through the engine. */
const oneFunction: FileFacts = {
  lines: { total: 1, code: 1, comment: 0, blank: 0 },
  code: [],
  wiring: [],
  functions: [{ kind: 'function', cyclomatic: 1 } as FunctionFacts],
  imports: [],
  depth: 1,
};

test.each(packages)('every file of %s passes through', async (name, sources) => {
  const ignore = ['**/*.d.ts', '**/*.test.ts'];
  const paths = globSync(`node_modules/${name}/${sources}`, { ignore }).toSorted();
  expect(paths.length).toBeGreaterThan(0);
  const files = paths.map(path => ({ path, text: readFileSync(path, 'utf8'), facts: oneFunction }));
  const outcome = await measureMaintainability(files);
  if (outcome.state === 'failed') throw new Error(outcome.reason);
  expect(outcome.failures).toEqual([]);
  expect(outcome.results.map(each => each.path)).toEqual(paths);
  for (const { maintainability, halsteadVolume } of outcome.results) {
    expect(maintainability).toBeGreaterThanOrEqual(0);
    expect(maintainability).toBeLessThanOrEqual(100);
    expect(halsteadVolume).toBeGreaterThanOrEqual(0);
  }
});
